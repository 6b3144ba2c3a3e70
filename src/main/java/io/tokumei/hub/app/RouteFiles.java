// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.flow.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Routes from a folder the operator named. They are code, so the log says which they were.
final class RouteFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);

    private RouteFiles() {}

    static void log(Settings settings) {
        if (settings.routesDir().isEmpty()) {
            return;
        }
        for (Path file : in(Path.of(settings.routesDir()))) {
            LOG.info("Routes of {}: SHA-256 {}", file, content(file).sha256());
        }
    }

    /// The route files of a folder.
    ///
    /// @throws IllegalStateException when there are none
    static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(file -> file.getFileName().toString().endsWith(".camel.yaml"))
                            .sorted()
                            .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException(folder + " holds no routes");
            }
            return found;
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be read", e);
        }
    }

    private static Bytes content(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
