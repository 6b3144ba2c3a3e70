// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Sizes of what is not Java: routes, Kamelets, the first page; and the packages that lack an
/// introduction.
final class Documents {
    private static final int README_LINES = 200;
    private static final int ROUTE_FILE_LINES = 150;
    private static final int ROUTES_IN_A_FILE = 6;
    private static final int STEPS_IN_A_ROUTE = 8;
    private static final int KAMELET_LINES = 100;

    private Documents() {}

    static List<Finding> in(String path, String text) {
        if (path.matches("README[.\\w]*\\.md")) {
            return lines(path, text, README_LINES);
        }
        if (path.matches("connectors/[^/]+\\.kamelet\\.yaml")) {
            return lines(path, text, KAMELET_LINES);
        }
        if (path.matches("routes/[^/]+\\.yaml")) {
            List<Finding> findings = new ArrayList<>(lines(path, text, ROUTE_FILE_LINES));
            findings.addAll(routes(path, text));
            return findings;
        }
        return List.of();
    }

    /// A package is introduced by a `package-info.java` with `@NullMarked`; tests may rely on the
    /// one of the package they test.
    static List<Finding> packagesWithoutIntroduction(List<SourceFile> files) {
        Set<String> introduced = new TreeSet<>();
        Map<String, String> folders = new TreeMap<>();
        for (SourceFile file : files) {
            folders.put(file.folder(), file.name());
            if (file.name().equals("package-info.java") && file.text().contains("@NullMarked")) {
                introduced.add(file.folder());
            }
        }
        return folders.keySet().stream()
                .filter(folder -> !introduced.contains(folder))
                .filter(folder -> !introduced.contains(folder.replace("src/test/", "src/main/")))
                .map(folder -> new Finding("package-info", folder, "missing or not @NullMarked"))
                .toList();
    }

    private static List<Finding> lines(String path, String text, int limit) {
        long lines = text.lines().count();
        return lines > limit
                ? List.of(new Finding("document-lines", path, lines + " > " + limit))
                : List.of();
    }

    private static List<Finding> routes(String path, String text) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        if (!(loaded instanceof List<?> entries)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        int routes = 0;
        for (Object entry : entries) {
            Object route = get(entry, "route");
            routes += route instanceof Map ? 1 : 0;
            if (get(get(route, "from"), "steps") instanceof List<?> steps
                    && steps.size() > STEPS_IN_A_ROUTE) {
                findings.add(new Finding("route-steps", path, get(route, "id") + " is too long"));
            }
        }
        if (routes > ROUTES_IN_A_FILE) {
            findings.add(new Finding("routes-in-a-file", path, routes + " > " + ROUTES_IN_A_FILE));
        }
        return findings;
    }

    private static Object get(Object node, String key) {
        Object found = node instanceof Map<?, ?> map ? map.get(key) : null;
        return found == null ? "" : found;
    }
}
