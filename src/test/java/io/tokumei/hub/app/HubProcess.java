// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A hub in a process of its own, as an operator starts it.
final class HubProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;

    private HubProcess(Process process) {
        this.process = process;
    }

    /// Starts a hub on a folder with `data` and `partners`; returns when it says that it is ready.
    static HubProcess start(Path folder, int portBase) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                "--data",
                                folder.resolve("data").toString(),
                                "--partners",
                                folder.resolve("partners").toString(),
                                "--port-base",
                                Integer.toString(portBase))
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("hub.log").toFile()))
                        .start();
        URI ready =
                URI.create("http://127.0.0.1:" + portBase + "/actuator/health/readiness");
        await().atMost(PATIENCE).until(() -> !process.isAlive() || isReady(ready));
        if (!process.isAlive()) {
            throw new IllegalStateException("the hub ended: " + folder.resolve("hub.log"));
        }
        return new HubProcess(process);
    }

    /// Asks it to end, and gives its status.
    int stop() throws InterruptedException {
        process.destroy();
        return ended();
    }

    /// Ends it with signal 9.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    private int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the hub did not end");
        }
        return process.exitValue();
    }

    private static boolean isReady(URI uri) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
