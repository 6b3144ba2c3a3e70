// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What one party saw, in order, kept across restarts. It knows nothing of the hub, so that a
/// checker can compare it with what the hub claims.
public final class History implements AutoCloseable {
    private final AppendLog<Passage> log;
    private final Set<String> keys = new HashSet<>();
    private final List<Consumer<Passage>> watchers = new CopyOnWriteArrayList<>();

    private History(AppendLog<Passage> log) {
        this.log = log;
        log.all().forEach(p -> keys.add(unique(p)));
    }

    public static History open(Path file) {
        return new History(AppendLog.open(file, Passage.class));
    }

    /// Writes it down, marked as a repeat if its key came before on the same way.
    public Passage add(Passage passage) {
        Passage seen;
        synchronized (this) {
            seen = passage.repeated(!keys.add(unique(passage)));
            log.append(seen);
            notifyAll();
        }
        watchers.forEach(w -> w.accept(seen));
        return seen;
    }

    public List<Passage> all() {
        return log.all();
    }

    /// What came first, without repeats.
    public List<Passage> first(Predicate<Passage> which) {
        return all().stream().filter(p -> !p.repeat()).filter(which).toList();
    }

    /// Calls `watcher` for each message from now on, on the thread that saw it.
    public void watch(Consumer<Passage> watcher) {
        watchers.add(watcher);
    }

    /// The first message that fits, waiting for it up to `patience`.
    public synchronized Optional<Passage> await(Predicate<Passage> which, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<Passage> found = all().stream().filter(which).findFirst();
            long left = (end - System.nanoTime()) / 1_000_000;
            if (found.isPresent() || left <= 0) {
                return found;
            }
            wait(left);
        }
    }

    @Override
    public void close() {
        log.close();
    }

    private static String unique(Passage p) {
        return String.join("\u0000", p.channel(), p.from(), p.to(), p.key());
    }
}
