// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.history.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A process this one starts, watches and ends. What it prints goes to a file.
public final class Child {
    private static final Duration READY = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(40);
    private static final Duration MEANT = Duration.ofSeconds(1);
    private static final int TOLD_LINES = 12;

    private final Plan plan;
    private final BooleanSupplier ready;
    private final Consumer<String> news;
    private @Nullable Process process;
    private final Set<Long> meant = ConcurrentHashMap.newKeySet();

    /// @param ready asked until it says yes
    /// @param news told when the process ends by itself
    Child(Plan plan, BooleanSupplier ready, Consumer<String> news) {
        this.plan = plan;
        this.ready = ready;
        this.news = news;
    }

    /// What to start.
    record Plan(String name, List<String> command, Map<String, String> environment, Path log) {
        Plan {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// Starts it and waits until it is ready.
    public void start() {
        launch();
        awaitReady();
    }

    /// Starts it without waiting.
    public synchronized void launch() {
        if (isAlive()) {
            throw new IllegalStateException(plan.name() + " runs already");
        }
        var builder = new ProcessBuilder(plan.command());
        builder.environment().putAll(plan.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()));
        try {
            Process started = builder.start();
            process = started;
            var _ = started.onExit().thenAcceptAsync(this::ended);
        } catch (IOException e) {
            throw new UncheckedIOException(plan.name() + " cannot be started", e);
        }
    }

    public void awaitReady() {
        boolean up = Patience.until(() -> ready.getAsBoolean() || !isAlive(), READY);
        if (!up || !isAlive()) {
            throw new IllegalStateException(
                    plan.name() + " did not start:\n" + tail() + "\n(" + plan.log() + ")");
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// Its process id, 0 when it does not run.
    public synchronized long pid() {
        return process != null && process.isAlive() ? process.pid() : 0;
    }

    /// Ends it at once, as `kill -9` does.
    public void kill() {
        end(process(), true, STOP);
    }

    /// Asks it to end, and waits.
    public void stop() {
        end(process(), false, STOP);
    }

    private synchronized @Nullable Process process() {
        return process;
    }

    private void end(@Nullable Process running, boolean atOnce, Duration limit) {
        if (running == null) {
            return;
        }
        meant.add(running.pid());
        if (!running.isAlive()) {
            return;
        }
        try {
            if (atOnce) {
                running.destroyForcibly();
            } else {
                running.destroy();
            }
            if (!running.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Process gone) {
        // Ctrl-C reaches all processes at once: give ours the time to say that it was meant.
        if (!Patience.until(() -> meant.contains(gone.pid()), MEANT)) {
            news.accept(
                    "%s ended by itself (exit %d); see %s"
                            .formatted(plan.name(), gone.exitValue(), plan.log()));
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(plan.log());
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - TOLD_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }
}
