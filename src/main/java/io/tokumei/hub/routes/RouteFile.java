// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One file of routes, or one Kamelet, as a tree.
///
/// @param tree what the canonical schema of routes describes: a list of routes; for a Kamelet the
///   list of its one `from`
public record RouteFile(String name, JsonNode tree) {
    /// Deep enough for a route, far too shallow for a trap.
    private static final int DEEPEST = 50;

    private static final int LONGEST = 1 << 20;

    /// A file of routes.
    ///
    /// @throws org.yaml.snakeyaml.error.YAMLException when it is no YAML, too deep or too long
    public static RouteFile of(String name, String yaml) {
        return new RouteFile(name, parse(yaml));
    }

    /// A Kamelet.
    ///
    /// @throws org.yaml.snakeyaml.error.YAMLException when it is no YAML, too deep or too long
    public static RouteFile ofKamelet(String name, String yaml) {
        JsonNode from = parse(yaml).at("/spec/template/from");
        return new RouteFile(name, JsonMapper.shared().valueToTree(List.of(Map.of("from", from))));
    }

    /// The objects below a key anywhere in the file, such as every `route`.
    public List<JsonNode> all(String key) {
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
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST);
        Object tree = new Yaml(new SafeConstructor(options)).load(yaml);
        return JsonMapper.shared().valueToTree(tree);
    }
}
