// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// The site's durable memory: one SQLite file with a write-ahead log, synced at every commit.
///
/// One process at a time: the file is locked exclusively. All methods may be called from any
/// thread; work runs one after the other and must not wait for anything.
public final class Journal implements AutoCloseable {
    private final Connection connection;
    private final Sql sql;
    private final Stamp stamp;
    private final Tables tables;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition appended = lock.newCondition();
    private long lastSeq;

    /// What a transaction works on.
    public record Tables(Events events, Parcels parcels, Commands commands) {}

    private Journal(Connection connection, String site, Ids ids, JournalLimits limits) {
        this.connection = connection;
        sql = new Sql(connection);
        inTransaction(() -> {
            Schema.prepare(sql, site, ids);
            return true;
        });
        check(pragma("journal_mode").equals("wal"), "no write-ahead log");
        check(pragma("synchronous").equals("2"), "commits are not synced");
        stamp =
                new Stamp(
                        site,
                        sql.list("SELECT epoch FROM site", row -> row.getString(1)).getFirst(),
                        ids);
        Events events = new Events(sql, stamp, limits);
        tables = new Tables(events, new Parcels(sql, limits), new Commands(sql, limits));
        lastSeq = events.last();
    }

    /// Opens the journal of a site, or makes a new one with a new epoch.
    ///
    /// @throws StorageFailure when the file cannot be used, is in use, or is another site's
    public static Journal open(Path folder, String site, Ids ids, JournalLimits limits) {
        Connection connection = connect(folder);
        try {
            return new Journal(connection, site, ids, limits);
        } catch (StorageFailure e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private static void check(boolean sound, String otherwise) {
        if (!sound) {
            throw new StorageFailure("the journal is not durable: " + otherwise);
        }
    }

    private static Connection connect(Path folder) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setLockingMode(LockingMode.EXCLUSIVE);
        config.setBusyTimeout(2_000);
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("journal.db");
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            return config.createConnection("jdbc:sqlite:" + file);
        } catch (IOException | SQLException e) {
            throw new StorageFailure("cannot open the journal in " + folder, e);
        }
    }

    /// Site, epoch and ids of this journal.
    public Stamp stamp() {
        return stamp;
    }

    /// Does the work in one transaction, which is on the disk when this returns.
    ///
    /// @throws StorageFailure when it could not be committed; then nothing happened
    public <T> T write(Function<Tables, T> work) {
        return locked(() -> {
            T result = inTransaction(() -> work.apply(tables));
            signalAppended();
            return result;
        });
    }

    /// Reads a consistent state.
    public <T> T read(Function<Tables, T> work) {
        return locked(() -> work.apply(tables));
    }

    /// Waits until there is an event above `seq`.
    ///
    /// @return whether there is one
    public boolean awaitAfter(long seq, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (lastSeq <= seq && left > 0) {
                left = appended.awaitNanos(left);
            }
            return lastSeq > seq;
        } finally {
            lock.unlock();
        }
    }

    /// A setting of the database as it is now, for the self-check.
    String pragma(String name) {
        return locked(() -> sql.list("PRAGMA " + name, row -> row.getString(1)).getFirst());
    }

    @Override
    public void close() {
        locked(() -> {
            closeQuietly(connection);
            return true;
        });
    }

    private void signalAppended() {
        long now = tables.events().last();
        if (now > lastSeq) {
            lastSeq = now;
            appended.signalAll();
        }
    }

    /// Work with a result, done under the lock.
    private interface Work<T> {
        T run();
    }

    private <T> T locked(Work<T> work) {
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T inTransaction(Work<T> work) {
        sql.run("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.run();
            sql.run("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try (var statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, e.g. after an I/O error at COMMIT; nothing is left.
            return;
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StorageFailure("cannot close the journal", e);
        }
    }
}
