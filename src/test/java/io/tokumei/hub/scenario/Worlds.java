// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.scenario;

import io.tokumei.hub.engine.FreePorts;
import io.tokumei.sandbox.world.DemoWorld;
import io.tokumei.sandbox.world.Folders;
import io.tokumei.sandbox.world.Ports;
import io.tokumei.sandbox.world.Programs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Demos for scenarios: fresh folders, free ports, the jars as they were packaged.
final class Worlds {
    private Worlds() {}

    /// A world of that name, started.
    static DemoWorld started(String name) {
        Folders folders = new Folders(Path.of("target", name));
        folders.clear();
        var world =
                new DemoWorld(
                        new DemoWorld.Settings(
                                folders,
                                Ports.from(FreePorts.from(24_000)),
                                Programs.ofJars(
                                        Path.of("target/hub.jar"),
                                        Path.of("target/edge.jar"),
                                        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")),
                                Duration.ofMillis(300),
                                Duration.ofMinutes(4),
                                news -> System.out.println(name + ": " + news)),
                        InstantSource.system());
        world.start();
        return world;
    }
}
