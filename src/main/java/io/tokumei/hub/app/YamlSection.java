// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One mapping of a YAML file, read strictly: every key is asked for exactly once or is an error,
/// and every error names file, line and field.
final class YamlSection {
    private static final int LARGEST = 256 * 1024;

    private final Path file;
    private final String path;
    private final Node node;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private YamlSection(Path file, String path, @Nullable Node node) {
        this.file = file;
        this.path = path;
        if (!(node instanceof MappingNode mapping)) {
            throw new PartnerFault(
                    file, node == null ? 1 : line(node), where(path) + " has to hold fields");
        }
        this.node = mapping;
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), path + "?");
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw new PartnerFault(file, line(tuple.getKeyNode()), name(key) + " stands twice");
            }
        }
    }

    /// Reads a whole file.
    ///
    /// @throws PartnerFault when it is no YAML or too large
    static YamlSection of(Path file) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        options.setCodePointLimit(LARGEST);
        try {
            if (Files.size(file) > LARGEST) {
                throw new PartnerFault(file, 1, "the file is too large");
            }
            String text = Files.readString(file);
            return new YamlSection(file, "", new Yaml(options).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new PartnerFault(file, line, "this is not YAML: " + e.getProblem());
        } catch (IOException e) {
            throw new PartnerFault(file, 1, "the file cannot be read");
        }
    }

    String text(String key) {
        return optionalText(key)
                .orElseThrow(() -> new PartnerFault(file, line(node), name(key) + " is missing"));
    }

    Optional<String> optionalText(String key) {
        return field(key).map(value -> scalar(value, name(key)));
    }

    /// A text that has a form.
    String text(String key, String form) {
        String value = text(key);
        if (!value.matches(form)) {
            throw refused(key);
        }
        return value;
    }

    int wholeNumber(String key, int from, int to) {
        String value = text(key);
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= from && number <= to) {
                return number;
            }
        }
        throw new PartnerFault(
                file, lineOf(key), name(key) + " has to be a number from " + from + " to " + to);
    }

    Optional<YamlSection> section(String key) {
        return field(key).map(value -> new YamlSection(file, name(key) + ".", value));
    }

    List<YamlSection> sections(String key) {
        List<YamlSection> found = new ArrayList<>();
        field(key)
                .ifPresent(value -> {
                    if (!(value instanceof SequenceNode list)) {
                        throw new PartnerFault(file, line(value), name(key) + " has to be a list");
                    }
                    for (Node each : list.getValue()) {
                        String at = name(key) + "[" + found.size() + "].";
                        found.add(new YamlSection(file, at, each));
                    }
                });
        return found;
    }

    /// A file named in a field, relative to the folder of this one.
    Optional<Path> path(String key) {
        return optionalText(key)
                .map(name -> file.toAbsolutePath().resolveSibling(name).normalize());
    }

    /// Refuses what nobody asked for.
    void finish() {
        for (Map.Entry<String, Node> field : fields.entrySet()) {
            if (!asked.contains(field.getKey())) {
                throw new PartnerFault(
                        file, line(field.getValue()), name(field.getKey()) + " is unknown here");
            }
        }
    }

    /// The error for a field whose value cannot be used.
    PartnerFault refused(String key) {
        return new PartnerFault(file, lineOf(key), name(key) + " has a value that cannot be used");
    }

    private Optional<Node> field(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.get(key));
    }

    private String scalar(Node value, String what) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw new PartnerFault(file, line(value), what + " has to be a text");
    }

    private int lineOf(String key) {
        Node value = fields.get(key);
        return line(value == null ? node : value);
    }

    private String name(String key) {
        return path + key;
    }

    private static String where(String path) {
        return path.isEmpty() ? "the file" : path.substring(0, path.length() - 1);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
