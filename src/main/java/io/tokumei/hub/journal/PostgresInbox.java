// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Inbox;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.InboxMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The inbox in PostgreSQL. A row is written and committed before its sender is acknowledged; its
/// bytes are sealed under a key of the row's own, which can be destroyed.
final class PostgresInbox implements Inbox {
    /// Waiting before the second, third, fourth and fifth attempt; then quarantine.
    private static final List<Duration> SPACING =
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2));

    private final Store store;
    private final RawBytes raws;

    PostgresInbox(Store store) {
        this.store = store;
        this.raws = new RawBytes(store);
    }

    @Override
    public Receipt receive(InboxKey key, Bytes raw, Bytes reply) {
        String fingerprint = store.fingerprint(raw);
        return store.inTransaction(() -> {
            Optional<Long> fresh = insert(key, raw, reply, fingerprint);
            if (fresh.isEmpty()) {
                return known(key, fingerprint);
            }
            store.bell().note(Wakes.Topic.INBOX);
            return new Receipt.Fresh(new InboxId(fresh.get()));
        });
    }

    private Optional<Long> insert(InboxKey key, Bytes raw, Bytes reply, String fingerprint) {
        SealedKey rawKey = InboxRow.newRawKey(store.sealer(), key);
        int chunks = RawBytes.chunks(raw);
        Optional<Long> id =
                row(key, reply)
                        .param("fingerprint", fingerprint)
                        .param("size", raw.size())
                        .param("rawKey", rawKey.wrapped())
                        .param(
                                "raw",
                                chunks == 0 ? rawKey.seal(raw, RawBytes.WHOLE) : null,
                                Types.BINARY)
                        .param("chunks", chunks)
                        .query(Long.class)
                        .optional();
        if (chunks > 0) {
            id.ifPresent(row -> raws.writeChunks(row, raw, rawKey));
        }
        return id;
    }

    private JdbcClient.StatementSpec row(InboxKey key, Bytes reply) {
        SealedKey replyKey = InboxRow.newReplyKey(store.sealer(), key);
        return store.jdbc()
                .sql(
                        """
                        INSERT INTO inbox (channel, lane, key, key_digest, fingerprint,
                            size, raw_key, raw, chunks, reply_key, wire_reply, state,
                            next_at, received_at)
                        VALUES (:channel, :lane, :key, :digest, :fingerprint,
                            :size, :rawKey, :raw, :chunks, :replyKey, :reply, 'waiting',
                            :now, :now)
                        ON CONFLICT (channel, lane, key_digest) DO NOTHING
                        RETURNING id
                        """)
                .param("channel", key.channel().name())
                .param("lane", key.lane())
                .param("key", key.key())
                .param("digest", InboxRow.digest(key))
                .param("replyKey", replyKey.wrapped())
                .param("reply", replyKey.seal(reply, InboxRow.WIRE_REPLY))
                .param("now", store.now());
    }

    private Receipt known(InboxKey key, String fingerprint) {
        Known known =
                store.jdbc()
                        .sql(
                                """
                                SELECT id, channel, lane, key, fingerprint, reply_key, wire_reply
                                FROM inbox WHERE channel = :channel AND lane = :lane
                                    AND key_digest = :digest
                                """)
                        .param("channel", key.channel().name())
                        .param("lane", key.lane())
                        .param("digest", InboxRow.digest(key))
                        .query((row, _) -> known(row))
                        .single();
        if (known.fingerprint().equals(fingerprint)) {
            return new Receipt.Repeated(known.id(), known.reply());
        }
        store.jdbc()
                .sql(
                        "INSERT INTO inbox_conflict (inbox, fingerprint, at)"
                                + " VALUES (:inbox, :fingerprint, :now)")
                .param("inbox", known.id().value())
                .param("fingerprint", fingerprint)
                .param("now", store.now())
                .update();
        return new Receipt.Conflicting(known.id());
    }

    private Known known(ResultSet row) throws SQLException {
        Bytes reply =
                InboxRow.replyKey(store.sealer(), row)
                        .open(row.getBytes("wire_reply"), InboxRow.WIRE_REPLY);
        return new Known(new InboxId(row.getLong("id")), row.getString("fingerprint"), reply);
    }

    private record Known(InboxId id, String fingerprint, Bytes reply) {}

    @Override
    public Optional<InboxMessage> read(InboxId id) {
        return raws.waiting(id);
    }

    @Override
    public List<InboxId> due(int limit) {
        return store.jdbc()
                .sql(
                        """
                        SELECT id FROM inbox i
                        WHERE state = 'waiting' AND next_at <= :now AND NOT EXISTS (
                            SELECT FROM inbox older
                            WHERE older.channel = i.channel AND older.lane = i.lane
                              AND older.state = 'waiting' AND older.id < i.id)
                        ORDER BY id LIMIT :limit
                        """)
                .param("now", store.now())
                .param("limit", limit)
                .query((row, _) -> new InboxId(row.getLong("id")))
                .list();
    }

    @Override
    public Optional<Bytes> answer(InboxId id) {
        return store.jdbc()
                .sql(
                        """
                        SELECT channel, lane, key, reply_key, answer FROM inbox
                        WHERE id = :id AND answer IS NOT NULL
                        """)
                .param("id", id.value())
                .query((row, _) ->
                        InboxRow.replyKey(store.sealer(), row)
                                .open(row.getBytes("answer"), InboxRow.ANSWER))
                .optional();
    }

    @Override
    public void failed(InboxId id, String reason) {
        store.inTransaction(() -> {
            store.jdbc()
                    .sql(
                            "SELECT attempts FROM inbox"
                                    + " WHERE id = :id AND state = 'waiting' FOR UPDATE")
                    .param("id", id.value())
                    .query(Integer.class)
                    .optional()
                    .ifPresent(attempts -> failed(id, reason, attempts));
            return id;
        });
    }

    private void failed(InboxId id, String reason, int attempts) {
        boolean again = attempts < SPACING.size();
        if (!again) {
            // It makes way for the next of its lane.
            store.bell().note(Wakes.Topic.INBOX);
        }
        Instant now = store.clock().now();
        Instant next = again ? now.plus(SPACING.get(attempts)) : now;
        store.jdbc()
                .sql(
                        """
                        UPDATE inbox SET attempts = attempts + 1, next_at = :next, state = :state,
                            reason = :reason, settled_at = :settled
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("next", Moments.sql(next))
                .param("state", again ? "waiting" : "quarantined")
                .param("reason", Store.limited(reason))
                .param("settled", again ? null : Moments.sql(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
