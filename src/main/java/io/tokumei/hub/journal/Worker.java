// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one piece of work whenever it was woken since its last run.
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore wakes = new Semaphore(0);
    private final Runnable work;
    private final Thread thread;
    private volatile boolean stopped;

    private Worker(Wakes.Topic topic, Runnable work) {
        this.work = work;
        this.thread = Thread.ofPlatform().name(topic.channel() + "-worker").unstarted(this::run);
    }

    static Worker start(Wakes.Topic topic, Runnable work) {
        var worker = new Worker(topic, work);
        worker.thread.start();
        return worker;
    }

    void wake() {
        wakes.release();
    }

    void stop() {
        stopped = true;
        wake();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warn("{} still runs", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try {
                wakes.acquire();
                wakes.drainPermits();
                if (!stopped) {
                    work.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("{} failed; it runs again at the next wake", thread.getName(), e);
            }
        }
    }
}
