// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A few threads, never more than so many at once. They are platform threads: virtual ones keep
/// their carriers while they load classes, and can so stop the whole process.
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int PATIENCE_SECONDS = 10;

    private final ExecutorService threads;
    private final Semaphore places;
    private final int most;

    Workers(int most) {
        this.most = most;
        this.places = new Semaphore(most);
        this.threads =
                Executors.newFixedThreadPool(
                        most, Thread.ofPlatform().daemon().name("worker-", 1).factory());
    }

    /// How many more could start now.
    int free() {
        return places.availablePermits();
    }

    /// Starts a piece of work when a place is free; false when none is.
    boolean start(Runnable work, Runnable afterwards) {
        if (!places.tryAcquire()) {
            return false;
        }
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Work was given up: {}", Faults.name(e));
            } finally {
                places.release();
                afterwards.run();
            }
        });
        return true;
    }

    /// Takes nothing new and waits a while for what is in work; what is cut off then is taken up
    /// again at the next start.
    @Override
    public void close() {
        try {
            if (!places.tryAcquire(most, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} pieces of work did not end in time", most - free());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
