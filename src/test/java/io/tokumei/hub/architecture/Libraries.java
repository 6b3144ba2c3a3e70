// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import io.tokumei.hub.architecture.Floors.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The libraries that were resolved: those the tests run on, and those of the bill of materials.
final class Libraries {
    private Libraries() {}

    /// Jars of the class path, in the layout of a local repository: group/artifact/version/file.
    static List<Component> onClassPath() {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return onClassPath(path);
    }

    static List<Component> onClassPath(String path) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .flatMap(jar -> component(jar).stream())
                .toList();
    }

    /// The components of a CycloneDX document.
    static List<Component> inBillOfMaterials(String json) {
        JsonNode components = JsonMapper.shared().readTree(json).get("components");
        return components
                .valueStream()
                .map(c ->
                        new Component(
                                c.path("group").asString(""),
                                c.path("name").asString(),
                                c.path("version").asString()))
                .toList();
    }

    private static Optional<Component> component(Path jar) {
        int names = jar.getNameCount();
        if (names < 4) {
            return Optional.empty();
        }
        String group = jar.subpath(0, names - 3).toString().replace(File.separatorChar, '.');
        return Optional.of(
                new Component(
                        group,
                        jar.getName(names - 3).toString(),
                        jar.getName(names - 2).toString()));
    }
}
