// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.link;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Whether the line is up, and which connection it is: a number that grows with every connection
/// made or lost, so that nobody takes a new line for the old one.
final class LinkState {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile long connection;
    private volatile boolean ready;

    /// A connection was made; it is not ready before its subscriptions are granted.
    ///
    /// @return its number
    long connected() {
        return next();
    }

    /// The connection can be used, unless it has been replaced or lost meanwhile.
    void usable(long which) {
        lock.lock();
        try {
            ready = connection == which;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void lost() {
        next();
    }

    boolean isReady() {
        return ready;
    }

    /// Whether this very connection stands and can be used.
    boolean isReady(long which) {
        return ready && connection == which;
    }

    /// Whether this very connection still stands, ready or not yet.
    boolean isCurrent(long which) {
        return connection == which;
    }

    /// Waits for a connection that can be used.
    long awaitReady() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!ready) {
                changed.await();
            }
            return connection;
        } finally {
            lock.unlock();
        }
    }

    /// Waits as long as told, or until the connection is not this one any more.
    void awaitEnd(long which, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (connection == which && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private long next() {
        lock.lock();
        try {
            ready = false;
            long number = connection + 1;
            connection = number;
            changed.signalAll();
            return number;
        } finally {
            lock.unlock();
        }
    }
}
