// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Option;

/// Options every command takes; they win over environment and files.
final class CommonOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "The hub's data folder.")
    private @Nullable String data;

    @Option(names = "--partners", paramLabel = "DIR", description = "The folder of partner files.")
    private @Nullable String partners;

    @Option(
            names = "--routes",
            paramLabel = "DIR",
            description = "A folder of routes in place of the packed ones.")
    private @Nullable String routes;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "Ports N, N+1, … in place of the usual.")
    private @Nullable Integer portBase;

    @Option(names = "--config", paramLabel = "FILE", description = "A further application.yaml.")
    private @Nullable String config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting, such as hub.web.port=9000.")
    private final Map<String, String> set = new HashMap<>();

    ConfigurableEnvironment environment() {
        Map<String, Object> properties = new HashMap<>(set);
        put(properties, "hub.data-dir", data);
        put(properties, "hub.partners-dir", partners);
        put(properties, "hub.routes-dir", routes);
        put(properties, "hub.port-base", portBase);
        put(
                properties,
                "spring.config.additional-location",
                config == null ? null : "file:" + config);
        return SettingsLoader.environment(properties);
    }

    Settings settings() {
        return SettingsLoader.load(environment());
    }

    private static void put(Map<String, Object> into, String key, @Nullable Object value) {
        if (value != null) {
            into.put(key, value);
        }
    }
}
