// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Reads the settings: command line over environment over the operator's `application.yaml` (in the
/// working folder or its `config` folder) over the packed one.
final class SettingsLoader {
    private SettingsLoader() {}

    /// A setting that is unknown or cannot be used; the message names the key, never the value.
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /// The environment with all sources, the command line's on top.
    static ConfigurableEnvironment environment(Map<String, Object> commandLine) {
        StandardEnvironment environment = new StandardEnvironment();
        if (!commandLine.isEmpty()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("command line", commandLine));
        }
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    /// @throws Unusable when a key under `hub.` is unknown or its value cannot be used
    static Settings load(ConfigurableEnvironment environment) {
        ConfigurationPropertySources.attach(environment);
        try {
            return Binder.get(environment)
                    .bindOrCreate(
                            Settings.PREFIX,
                            Bindable.of(Settings.class),
                            new NoUnboundElementsBindHandler(
                                    BindHandler.DEFAULT, new UnboundElementsSourceFilter()));
        } catch (BindException e) {
            throw new Unusable(sentence(e));
        }
    }

    private static String sentence(BindException fault) {
        Throwable cause = fault;
        for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        if (cause instanceof UnboundConfigurationPropertiesException unknown) {
            return "Unknown settings: "
                    + String.join(
                            ", ",
                            unknown.getUnboundProperties().stream()
                                    .map(property -> property.getName().toString())
                                    .sorted()
                                    .toList());
        }
        String message = String.valueOf(cause.getMessage());
        return message.startsWith(Settings.PREFIX + ".")
                ? message
                : fault.getName() + " has a value that cannot be used";
    }
}
