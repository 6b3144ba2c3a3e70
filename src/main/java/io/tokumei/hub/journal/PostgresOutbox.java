// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Outbox;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.seal.SealBrokenException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/// The outbox in PostgreSQL. Only the oldest open message of each subject and destination can be
/// taken; a dead one keeps its successors waiting until the operator decides. Payload and wire form
/// are sealed under a key of the row's own, destroyed on delivery.
final class PostgresOutbox implements Outbox {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration GIVE_UP = Duration.ofDays(5);

    private final Store store;

    /// Names this process in its leases.
    private final UUID owner;

    PostgresOutbox(Store store) {
        this.store = store;
        this.owner = store.entropy().uuid();
    }

    @Override
    public List<OutboxMessage> claim(int limit) {
        Instant now = store.clock().now();
        List<ClaimedRow> rows =
                store.jdbc()
                        .sql(
                                """
                                WITH due AS MATERIALIZED (
                                    SELECT id FROM outbox o
                                    WHERE (state = 'ready' AND next_at <= :now
                                        OR state = 'leased' AND lease_until <= :now)
                                      AND NOT EXISTS (
                                        SELECT FROM outbox older
                                        WHERE older.subject = o.subject
                                          AND older.destination = o.destination
                                          AND older.state IN ('ready', 'leased', 'dead')
                                          AND older.id < o.id)
                                    ORDER BY id LIMIT :limit
                                    FOR UPDATE SKIP LOCKED)
                                UPDATE outbox SET state = 'leased', lease_owner = :owner,
                                    lease_until = :until, attempts = attempts + 1
                                FROM due WHERE outbox.id = due.id
                                RETURNING outbox.id, destination, channel, name, payload_key,
                                    payload, wire, created_at, attempts
                                """)
                        .param("owner", owner)
                        .param("now", Moments.sql(now))
                        .param("until", Moments.sql(now.plus(LEASE)))
                        .param("limit", limit)
                        .query(ClaimedRow::read)
                        .list();
        return rows.stream()
                .sorted(Comparator.comparingLong(ClaimedRow::id))
                .flatMap(row -> opened(row).stream())
                .toList();
    }

    private Optional<OutboxMessage> opened(ClaimedRow row) {
        try {
            return Optional.of(row.open(store.sealer()));
        } catch (SealBrokenException | JacksonException | IllegalStateException e) {
            dead(row.id(), "its stored form cannot be read: " + e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void fix(long id, Wire wire) {
        byte[] wrapped =
                store.jdbc()
                        .sql("SELECT payload_key FROM outbox WHERE id = :id AND wire IS NULL")
                        .param("id", id)
                        .query(byte[].class)
                        .single();
        SealedKey key = SealedKey.open(store.sealer(), wrapped, OutboxRows.identity(id));
        Bytes form = WireForm.write(wire);
        store.jdbc()
                .sql(
                        """
                        UPDATE outbox SET wire = :wire, message_id = :message,
                            wire_reference = nullif(:reference, '')
                        WHERE id = :id AND wire IS NULL
                        """)
                .param("id", id)
                .param("wire", key.seal(form, ClaimedRow.WIRE))
                .param("message", wire.messageId())
                .param("reference", wire.reference())
                .update();
    }

    /// Whoever holds the lease by now: what the receiver confirmed is delivered.
    @Override
    public void delivered(long id, String receipt) {
        store.inTransaction(() -> {
            boolean nextWaits =
                    store.jdbc()
                            .sql(
                                    """
                                    UPDATE outbox SET state = 'delivered',
                                        receipt = :receipt, reason = '',
                                        payload_key = NULL, payload = NULL, wire = NULL,
                                        lease_owner = NULL, lease_until = NULL,
                                        settled_at = :now
                                    WHERE id = :id AND state <> 'delivered'
                                    """
                                            + OutboxRows.RETURNING_NEXT_WAITS)
                            .param("id", id)
                            .param("receipt", Store.limited(receipt))
                            .param("now", store.now())
                            .query(Boolean.class)
                            .optional()
                            .orElse(false);
            if (nextWaits) {
                store.bell().note(Wakes.Topic.OUTBOX);
            }
            return id;
        });
    }

    @Override
    public void retry(long id, String reason) {
        store.inTransaction(() -> {
            store.jdbc()
                    .sql(
                            "SELECT attempts, created_at FROM outbox WHERE id = :id"
                                    + " AND lease_owner = :owner FOR UPDATE")
                    .param("id", id)
                    .param("owner", owner)
                    .query((row, _) ->
                            new Tried(row.getInt("attempts"), Moments.read(row, "created_at")))
                    .optional()
                    .ifPresent(tried -> retry(id, reason, tried));
            return id;
        });
    }

    private record Tried(int attempts, Instant since) {}

    private void retry(long id, String reason, Tried tried) {
        Instant now = store.clock().now();
        if (!now.isBefore(tried.since().plus(GIVE_UP))) {
            dead(id, reason);
            return;
        }
        Duration delay = Backoff.after(tried.attempts(), store.entropy().bits());
        release(id, "ready", reason, now.plus(delay));
    }

    @Override
    public void dead(long id, String reason) {
        release(id, "dead", reason, store.clock().now());
    }

    private void release(long id, String state, String reason, Instant next) {
        store.jdbc()
                .sql(
                        """
                        UPDATE outbox SET state = :state, reason = :reason, next_at = :next,
                            lease_owner = NULL, lease_until = NULL
                        WHERE id = :id AND lease_owner = :owner
                        """)
                .param("id", id)
                .param("state", state)
                .param("reason", Store.limited(reason))
                .param("next", Moments.sql(next))
                .param("owner", owner)
                .update();
    }
}
