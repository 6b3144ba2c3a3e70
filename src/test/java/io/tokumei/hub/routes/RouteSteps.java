// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.routes;

import io.tokumei.hub.architecture.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The steps of all routes and Kamelets, by id.
public final class RouteSteps {
    private RouteSteps() {}

    public static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        Stream.concat(routes().stream(), kamelets().stream())
                .flatMap(file -> file.all("steps").stream())
                .forEach(steps ->
                        steps.forEach(step ->
                                step.forEach(body -> ids.add(body.path("id").asString("")))));
        return ids;
    }

    static List<RouteFile> routes() {
        return in("routes", ".camel.yaml", RouteFile::of);
    }

    static List<RouteFile> kamelets() {
        return in("connectors", ".kamelet.yaml", RouteFile::ofKamelet);
    }

    private static List<RouteFile> in(
            String folder, String ending, BiFunction<String, String, RouteFile> reader) {
        List<RouteFile> files = new ArrayList<>();
        try (var found = Files.newDirectoryStream(SourceTree.root().resolve(folder))) {
            for (Path file : found) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ending)) {
                    files.add(reader.apply(name, Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
