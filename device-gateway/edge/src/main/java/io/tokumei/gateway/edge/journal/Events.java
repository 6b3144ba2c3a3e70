// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.journal;

import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Decoding.Decoded;
import io.tokumei.gateway.protocol.Decoding.Malformed;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.EnvelopeCodec;
import java.util.List;

/// The site's events, numbered without gap from 1; an event keeps its id and bytes for ever.
public final class Events {
    private final Sql sql;
    private final Stamp stamp;
    private final JournalLimits limits;

    Events(Sql sql, Stamp stamp, JournalLimits limits) {
        this.sql = sql;
        this.stamp = stamp;
        this.limits = limits;
    }

    /// Whether another event would exceed what is kept for the hub.
    public boolean isFull() {
        return unacknowledged() >= limits.unacknowledged();
    }

    /// Writes the next event; it may be shown or sent once the transaction has been committed.
    ///
    /// @throws StorageFailure when the journal [is full][#isFull()]; ask first
    public Envelope append(Body.SiteEvent body) {
        if (isFull()) {
            throw new StorageFailure("the journal is full");
        }
        long seq = last() + 1;
        Envelope event = stamp.event(seq, body);
        sql.update("INSERT INTO event VALUES (?, ?)", seq, EnvelopeCodec.encode(event));
        sql.update("UPDATE site SET last_seq = ?", seq);
        return event;
    }

    /// The next events above a sequence number, in order.
    public List<Envelope> after(long seq, int limit) {
        return sql.list(
                "SELECT bytes FROM event WHERE seq > ? ORDER BY seq LIMIT ?",
                row -> envelope(row.getBytes(1)),
                seq,
                limit);
    }

    /// The newest events, oldest of them first.
    public List<Envelope> newest(int limit) {
        return after(Math.max(0, last() - limit), limit);
    }

    /// Takes the hub's word that it has everything up to `seq` of this journal.
    ///
    /// Another journal's epoch, an older number and a number never given change nothing.
    ///
    /// @return whether anything was freed
    public boolean acknowledge(String epoch, long seq) {
        if (!epoch.equals(stamp.epoch()) || seq <= acknowledged() || seq > last()) {
            return false;
        }
        sql.update("UPDATE site SET acked_seq = ?", seq);
        sql.update("DELETE FROM event WHERE seq <= ?", seq - limits.acknowledged());
        return true;
    }

    /// The number of the newest event, 0 before the first.
    public long last() {
        return sql.number("SELECT last_seq FROM site");
    }

    /// The number up to which the hub has everything.
    public long acknowledged() {
        return sql.number("SELECT acked_seq FROM site");
    }

    /// How many events wait for the hub.
    public long unacknowledged() {
        return sql.number("SELECT last_seq - acked_seq FROM site");
    }

    private static Envelope envelope(byte[] bytes) {
        return switch (EnvelopeCodec.decode(bytes)) {
            case Decoded it -> it.envelope();
            case Malformed it -> throw new StorageFailure("damaged event: " + it.reason());
        };
    }
}
