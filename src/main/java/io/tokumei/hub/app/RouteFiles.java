// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.routes.RouteFile;
import io.tokumei.hub.routes.RouteRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.error.YAMLException;

/// Routes from a folder the operator named. They are code, so the log says which they were.
final class RouteFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);

    private static final String KAMELETS = "classpath*:connectors/*.kamelet.yaml";

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

    /// The rules that the routes of a folder break, together with the packed Kamelets they use:
    /// those the hub's own routes are held against.
    static List<String> violations(Path folder) {
        List<String> findings = new ArrayList<>();
        List<RouteFile> files = new ArrayList<>(kamelets());
        for (Path path : in(folder)) {
            String name = String.valueOf(path.getFileName());
            try {
                files.add(RouteFile.of(name, content(path).text()));
            } catch (YAMLException e) {
                findings.add(name + ": this is not YAML: " + e.getMessage());
            }
        }
        findings.addAll(RouteRules.violations(files, RouteRules.CALLED));
        return findings;
    }

    private static List<RouteFile> kamelets() {
        List<RouteFile> files = new ArrayList<>();
        try {
            for (Resource each : new PathMatchingResourcePatternResolver().getResources(KAMELETS)) {
                String yaml = each.getContentAsString(StandardCharsets.UTF_8);
                files.add(RouteFile.ofKamelet(String.valueOf(each.getFilename()), yaml));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Bytes content(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
