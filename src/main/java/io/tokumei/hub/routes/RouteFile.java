// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.routes;

import io.tokumei.hub.architecture.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One file of routes, or one Kamelet, as a tree.
///
/// @param tree what the canonical schema of routes describes: a list of routes; for a Kamelet the
///   list of its one `from`
record RouteFile(String name, JsonNode tree) {

    static List<RouteFile> routes() {
        return in("routes", ".camel.yaml").map(RouteFile::route).toList();
    }

    static List<RouteFile> kamelets() {
        return in("connectors", ".kamelet.yaml").map(RouteFile::kamelet).toList();
    }

    static RouteFile of(String name, String yaml) {
        return new RouteFile(name, parse(yaml));
    }

    private static RouteFile route(Path file) {
        return of(file.getFileName().toString(), read(file));
    }

    private static RouteFile kamelet(Path file) {
        JsonNode from = parse(read(file)).at("/spec/template/from");
        return new RouteFile(
                file.getFileName().toString(),
                JsonMapper.shared().valueToTree(List.of(Map.of("from", from))));
    }

    /// The objects below a key anywhere in the file, such as every `route`.
    List<JsonNode> all(String key) {
        List<JsonNode> found = new ArrayList<>();
        collect(tree, key, found);
        return found;
    }

    private static void collect(JsonNode node, String key, List<JsonNode> found) {
        if (node.isObject() && node.has(key)) {
            found.add(node.get(key));
        }
        node.forEach(child -> collect(child, key, found));
    }

    private static JsonNode parse(String yaml) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return JsonMapper.shared().valueToTree(tree);
    }

    private static Stream<Path> in(String folder, String ending) {
        try (Stream<Path> files = Files.list(SourceTree.root().resolve(folder))) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
