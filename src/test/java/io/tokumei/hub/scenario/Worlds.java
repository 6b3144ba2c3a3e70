// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.scenario;

import io.tokumei.sandbox.world.DemoWorld;
import io.tokumei.sandbox.world.Folders;
import io.tokumei.sandbox.world.Ports;
import io.tokumei.sandbox.world.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/// Demos for scenarios: fresh folders, free ports, the jars as they were packaged.
final class Worlds {
    private static final int PORTS = 10;

    private Worlds() {}

    /// A world of that name, started.
    static DemoWorld started(String name) {
        Folders folders = new Folders(Path.of("target", name));
        folders.clear();
        var world =
                new DemoWorld(
                        new DemoWorld.Settings(
                                folders,
                                Ports.from(freePorts()),
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

    private static int freePorts() {
        for (int base = 24_000; base < 60_000; base += PORTS) {
            if (IntStream.range(base, base + PORTS).allMatch(Worlds::isFree)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (java.net.BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
