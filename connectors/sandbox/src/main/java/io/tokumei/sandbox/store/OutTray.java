// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.store;

import io.tokumei.sandbox.as2.NotDelivered;
import io.tokumei.sandbox.as2.Prepared;
import io.tokumei.sandbox.history.AppendLog;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the store has to send, kept before it is sent: signed and encrypted once, tried in order
/// until an MDN says it arrived, over restarts too.
final class OutTray implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutTray.class);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 4_000;
    private static final long LONGEST_TRY_MILLIS = 25_000;

    private final AppendLog<Outgoing> queued;
    private final AppendLog<Settled> settled;
    private final Map<String, Outgoing> byKey = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Wire wire;
    private final Thread thread;
    private boolean closed;

    OutTray(Path folder, Wire wire) {
        this.wire = wire;
        queued = AppendLog.open(folder.resolve("outgoing.jsonl"), Outgoing.class);
        settled = AppendLog.open(folder.resolve("settled.jsonl"), Settled.class);
        queued.all().forEach(o -> byKey.put(o.key(), o));
        settled.all().forEach(s -> done.add(s.key()));
        thread = Thread.ofPlatform().name("store-sender").unstarted(this::run);
    }

    /// How a message leaves, and who is told when it has arrived.
    interface Wire {
        String send(Prepared prepared) throws NotDelivered;

        void delivered(Outgoing outgoing);
    }

    /// A message to send.
    ///
    /// @param key what it answers, so that it is made only once
    record Outgoing(String key, String type, String reference, String text, Prepared prepared) {}

    private record Settled(String key, String disposition) {}

    void start() {
        thread.start();
    }

    synchronized boolean knows(String key) {
        return byKey.containsKey(key);
    }

    synchronized int size() {
        return byKey.size();
    }

    synchronized void put(Outgoing outgoing) {
        queued.append(outgoing);
        byKey.put(outgoing.key(), outgoing);
        notifyAll();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(LONGEST_TRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queued.close();
        settled.close();
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            for (Optional<Outgoing> next = next(); next.isPresent(); next = next()) {
                try {
                    settle(next.get(), wire.send(next.get().prepared()));
                    pause = FIRST_PAUSE_MILLIS;
                } catch (NotDelivered e) {
                    LOG.info("{} waits: {}", next.get().type(), e.getMessage());
                    rest(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("store stops sending");
        }
    }

    /// The oldest message not yet delivered; empty when closing.
    private synchronized Optional<Outgoing> next() throws InterruptedException {
        while (!closed) {
            Optional<Outgoing> due =
                    queued.all().stream().filter(o -> !done.contains(o.key())).findFirst();
            if (due.isPresent()) {
                return due;
            }
            wait();
        }
        return Optional.empty();
    }

    private synchronized void rest(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!closed && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
    }

    private void settle(Outgoing outgoing, String disposition) {
        synchronized (this) {
            settled.append(new Settled(outgoing.key(), disposition));
            done.add(outgoing.key());
        }
        wire.delivered(outgoing);
    }
}
