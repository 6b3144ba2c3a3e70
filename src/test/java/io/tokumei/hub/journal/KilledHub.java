// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A process that starts the server, commits one row and is killed: what it leaves behind is what a
/// killed hub leaves behind.
final class KilledHub {
    private KilledHub() {}

    public static void main(String[] args) throws InterruptedException {
        PostgresServer server = PostgresServer.start(Path.of(args[0]), Integer.parseInt(args[1]));
        try (var pool = Connections.pool(server.url())) {
            JdbcClient.create(pool).sql("INSERT INTO kept VALUES (2)").update();
            System.out.println("committed");
            Thread.currentThread().join();
        }
    }

    /// Runs until the row is committed, then kills the process with signal 9.
    static void run(Path home, int port) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledHub.class.getName(),
                                home.toString(),
                                Integer.toString(port))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var output = process.inputReader()) {
            boolean committed = output.lines().anyMatch("committed"::equals);
            process.destroyForcibly();
            if (!committed || !process.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the process did not do its part");
            }
        }
    }
}
