// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.Repairs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Repairs by hand, and the end of raw bytes.
final class PostgresRepairs implements Repairs {
    private static final int MOST = 1000;

    private final Store store;

    PostgresRepairs(Store store) {
        this.store = store;
    }

    @Override
    public boolean handleAgain(InboxId id) {
        return changedAndTold(
                Wakes.Topic.INBOX,
                """
                UPDATE inbox SET state = 'waiting', attempts = 0, next_at = :now,
                    settled_at = NULL
                WHERE id = :id AND state = 'quarantined'
                """,
                id.value());
    }

    @Override
    public boolean sendAgain(long outboxId) {
        return changedAndTold(
                Wakes.Topic.OUTBOX,
                """
                UPDATE outbox SET state = 'ready', next_at = :now
                WHERE id = :id AND state = 'dead'
                """,
                outboxId);
    }

    private boolean changedAndTold(Wakes.Topic topic, String sql, long id) {
        return store.inTransaction(() -> {
            boolean changed =
                    store.jdbc().sql(sql).param("id", id).param("now", store.now()).update() == 1;
            if (changed) {
                store.bell().note(topic);
            }
            return changed;
        });
    }

    @Override
    public boolean skip(long outboxId, String reason) {
        return store.inTransaction(() -> {
            Optional<Boolean> nextWaits = skipped(outboxId, reason);
            if (nextWaits.orElse(false)) {
                store.bell().note(Wakes.Topic.OUTBOX);
            }
            return nextWaits.isPresent();
        });
    }

    private Optional<Boolean> skipped(long outboxId, String reason) {
        return store.jdbc()
                .sql(
                        """
                        UPDATE outbox SET state = 'skipped', reason = :reason,
                            payload_key = NULL, payload = NULL, wire = NULL,
                            settled_at = :now
                        WHERE id = :id AND state = 'dead'
                        """
                                + OutboxRows.RETURNING_NEXT_WAITS)
                .param("id", outboxId)
                .param("reason", Store.limited(reason))
                .param("now", store.now())
                .query(Boolean.class)
                .optional();
    }

    @Override
    public int shred(Instant settledBefore) {
        return store.inTransaction(() -> {
            List<Long> rows = withoutKey(settledBefore);
            if (!rows.isEmpty()) {
                store.jdbc()
                        .sql("DELETE FROM inbox_chunk WHERE inbox IN (:rows)")
                        .param("rows", rows)
                        .update();
            }
            return rows.size();
        });
    }

    private List<Long> withoutKey(Instant settledBefore) {
        return store.jdbc()
                .sql(
                        """
                        UPDATE inbox SET raw_key = NULL, raw = NULL WHERE id IN (
                            SELECT id FROM inbox
                            WHERE raw_key IS NOT NULL AND settled_at < :before
                                AND state IN ('done', 'refused')
                            ORDER BY settled_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING id
                        """)
                .param("before", Moments.sql(settledBefore))
                .param("most", MOST)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    @Override
    public int freeLeases() {
        return store.jdbc()
                .sql(
                        """
                        UPDATE outbox SET state = 'ready', lease_owner = NULL, lease_until = NULL
                        WHERE state = 'leased'
                        """)
                .update();
    }
}
