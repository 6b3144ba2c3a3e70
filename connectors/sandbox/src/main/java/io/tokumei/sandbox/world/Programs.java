// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the hub's and the pickup point's processes are started.
///
/// @param hub the command that runs the hub, without its sub-command
/// @param edge the command that runs the pickup point, without its arguments
public record Programs(List<String> hub, List<String> edge) {
    public Programs {
        hub = List.copyOf(hub);
        edge = List.copyOf(edge);
    }

    /// Both as jars, on the Java that runs this process.
    ///
    /// @param hubOptions what Java is told before the hub's jar
    public static Programs ofJars(Path hub, Path edge, List<String> hubOptions) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> hubCommand = new ArrayList<>();
        hubCommand.add(java);
        hubCommand.addAll(hubOptions);
        hubCommand.addAll(List.of("-jar", hub.toString()));
        return new Programs(
                hubCommand, List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-jar", edge.toString()));
    }

    List<String> hub(String... arguments) {
        List<String> command = new ArrayList<>(hub);
        command.addAll(List.of(arguments));
        return command;
    }

    List<String> edge(Path config) {
        List<String> command = new ArrayList<>(edge);
        command.addAll(List.of("--config", config.toString()));
        return command;
    }
}
