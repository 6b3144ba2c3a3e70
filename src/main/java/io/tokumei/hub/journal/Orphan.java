// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server a hub left running when it was killed: it goes on with its data folder, and a new one
/// could not start there.
final class Orphan {
    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Orphan() {}

    /// Stops the server that runs on a data folder, if one does, the fast way: open transactions
    /// are rolled back, everything committed is kept. The caller holds the folder's lock.
    static void stop(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan =
                firstLine(pidFile).flatMap(ProcessHandle::of).filter(p -> isServerOn(p, data));
        if (orphan.isPresent()) {
            LOG.info("stopping the PostgreSQL server that a killed hub left running");
            stop(orphan.get());
        }
        try {
            // Its number may belong to another process by now, which would keep the server away.
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Long> firstLine(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,10}")
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isServerOn(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle server) {
        try {
            // SIGINT is PostgreSQL's fast stop; ProcessHandle knows only SIGTERM, which waits for
            // clients.
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "PostgreSQL process " + server.pid() + " of a killed hub does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping PostgreSQL", e);
        }
    }
}
