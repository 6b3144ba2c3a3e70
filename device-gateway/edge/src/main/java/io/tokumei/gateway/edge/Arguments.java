// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// `--config FILE` and any number of `--set KEY=VALUE`, which win over the file.
final class Arguments {
    static final String USAGE = "usage: edge --config FILE [--set KEY=VALUE]...";

    private Arguments() {}

    /// The configuration the arguments lead to.
    ///
    /// @throws IllegalArgumentException for arguments or keys that are not understood
    static EdgeConfig config(String... arguments) {
        Path file = Path.of("");
        Map<String, String> set = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--config" -> file = Path.of(value);
                case "--set" -> put(set, value);
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        if (file.toString().isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        Map<String, String> keys = read(file);
        keys.putAll(set);
        Path parent = file.toAbsolutePath().getParent();
        return EdgeConfig.read(keys, parent == null ? file.toAbsolutePath() : parent);
    }

    private static void put(Map<String, String> set, String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(USAGE);
        }
        set.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + file, e);
        }
        Map<String, String> keys = new HashMap<>();
        properties.stringPropertyNames().forEach(k -> keys.put(k, properties.getProperty(k)));
        return keys;
    }
}
