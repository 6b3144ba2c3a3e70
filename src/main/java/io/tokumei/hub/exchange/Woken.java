// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that looks for work when it is woken, and now and then even though it was not. Waking
/// it twice before it looks is waking it once.
final class Woken implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Woken.class);

    private final Semaphore bell = new Semaphore(0);
    private final Duration sweep;
    private final Runnable round;
    private final Thread thread;
    private volatile boolean running = true;

    /// @param round one look at what is due; it must not wait for the work it starts
    Woken(String name, Duration sweep, Runnable round) {
        this.sweep = sweep;
        this.round = round;
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::loop);
    }

    void start() {
        thread.start();
        wake();
    }

    void wake() {
        bell.release();
    }

    private void loop() {
        while (running) {
            try {
                boolean woken = bell.tryAcquire(sweep.toMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    bell.drainPermits();
                }
                if (running) {
                    round.run();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("{} could not look for work: {}", thread.getName(), Faults.name(e));
            }
        }
    }

    @Override
    public void close() {
        running = false;
        wake();
    }
}
