// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes workers when the database says that something was committed for them, and in any case once
/// per sweep, so that nothing depends on a notification: one missed while the connection was down,
/// or a row whose waiting time is over.
///
/// Each worker runs on a thread of its own, one run at a time; wakes during a run make one more
/// run.
public final class Wakes implements AutoCloseable {
    /// A channel a worker listens on, named like the table whose commits it tells.
    public enum Topic {
        INBOX,
        OUTBOX;

        String channel() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Wakes.class);
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private static final int VALIDATION_SECONDS = 5;

    private final DataSource source;
    private final Duration sweep;
    private final Map<Topic, Worker> workers;
    private final Thread listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopping = lock.newCondition();
    private @Nullable Connection connection;
    private boolean stopped;

    private Wakes(DataSource source, Duration sweep, Map<Topic, Worker> workers) {
        this.source = source;
        this.sweep = sweep;
        this.workers = workers;
        this.listener = Thread.ofPlatform().daemon().name("wakes").unstarted(this::listen);
    }

    /// Starts listening and runs every worker once.
    ///
    /// @param source gives the connection to listen on; it is kept open
    /// @param sweep longest time between two runs of a worker
    /// @param workers what to run; each handles all that is due and returns
    public static Wakes start(DataSource source, Duration sweep, Map<Topic, Runnable> workers) {
        var wakes =
                new Wakes(
                        source,
                        sweep,
                        workers.entrySet().stream()
                                .collect(
                                        java.util.stream.Collectors.toUnmodifiableMap(
                                                Map.Entry::getKey,
                                                e -> Worker.start(e.getKey(), e.getValue()))));
        wakes.listener.start();
        return wakes;
    }

    /// Stops listening, and waits for workers that run to finish their run, each at most 10 s.
    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
            stopping.signalAll();
            if (connection != null) {
                // Not `close`: a pool would only take it back, still listening.
                connection.abort(Runnable::run);
            }
        } catch (SQLException e) {
            LOG.debug("the listening connection was gone already", e);
        } finally {
            lock.unlock();
        }
        workers.values().forEach(Worker::stop);
    }

    private void listen() {
        while (!isStopped()) {
            try (Connection open = opened()) {
                wakeAll();
                receive(open);
            } catch (SQLException e) {
                pause(e);
            }
        }
    }

    private Connection opened() throws SQLException {
        Connection open = source.getConnection();
        try (Statement statement = open.createStatement()) {
            for (Topic topic : workers.keySet()) {
                statement.execute("LISTEN " + topic.channel());
            }
        } catch (SQLException e) {
            open.close();
            throw e;
        }
        lock.lock();
        try {
            connection = open;
        } finally {
            lock.unlock();
        }
        return open;
    }

    private void receive(Connection open) throws SQLException {
        PGConnection postgres = open.unwrap(PGConnection.class);
        while (!isStopped()) {
            PGNotification[] told = postgres.getNotifications(Math.toIntExact(sweep.toMillis()));
            if (told == null || told.length == 0) {
                if (!open.isValid(VALIDATION_SECONDS)) {
                    throw new SQLException("the database does not answer");
                }
                wakeAll();
            } else {
                wake(told);
            }
        }
    }

    private void wake(PGNotification[] told) {
        for (PGNotification notification : told) {
            workers.forEach((topic, worker) -> {
                if (topic.channel().equals(notification.getName())) {
                    worker.wake();
                }
            });
        }
    }

    private void wakeAll() {
        workers.values().forEach(Worker::wake);
    }

    private boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    private void pause(SQLException why) {
        if (isStopped()) {
            return;
        }
        LOG.warn("lost the listening connection, opening another: {}", why.getMessage());
        lock.lock();
        try {
            long left = RECONNECT.toNanos();
            while (!stopped && left > 0) {
                left = stopping.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        } finally {
            lock.unlock();
        }
    }
}
