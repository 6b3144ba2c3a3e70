// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.Repairs;
import io.tokumei.hub.flow.SiteEvent;
import io.tokumei.hub.party.Directory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Repairs by hand, and the end of raw bytes.
final class PostgresRepairs implements Repairs {
    private static final int MOST = 1000;

    private final Store store;
    private final Directory directory;

    PostgresRepairs(Store store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    @Override
    public boolean handleAgain(InboxId id, Reason reason) {
        return store.inTransaction(() -> {
            boolean changed =
                    changed(
                            """
                            UPDATE inbox SET state = 'waiting', attempts = 0, next_at = :now,
                                settled_at = NULL
                            WHERE id = :id AND state = 'quarantined'
                            """,
                            id.value());
            if (changed) {
                StuckRows.record(store, id, Action.HANDLE_AGAIN, reason);
                store.bell().note(Wakes.Topic.INBOX);
            }
            return changed;
        });
    }

    @Override
    public boolean skip(InboxId id, Reason reason) {
        return store.inTransaction(() -> {
            Optional<InboxKey> skipped = skipped(id);
            skipped.ifPresent(key -> {
                StuckRows.record(store, id, Action.SKIP, reason);
                SiteEvent.of(key).ifPresent(this::close);
            });
            return skipped.isPresent();
        });
    }

    /// A site that is no partner any more cannot be told, and is told later if it comes back.
    private void close(SiteEvent event) {
        var work = new PostgresWork(store, directory);
        if (directory.partner(event.site()).isPresent()) {
            event.close(work);
        } else {
            work.siteEvent(event.site(), event.session(), event.sequence());
        }
    }

    private Optional<InboxKey> skipped(InboxId id) {
        return store.jdbc()
                .sql(
                        """
                        UPDATE inbox SET state = 'skipped', settled_at = :now
                        WHERE id = :id AND state = 'quarantined'
                        RETURNING channel, lane, key
                        """)
                .param("id", id.value())
                .param("now", store.now())
                .query((row, _) -> InboxRow.key(row))
                .optional();
    }

    @Override
    public boolean sendAgain(long outboxId, Reason reason) {
        return store.inTransaction(() -> {
            boolean changed =
                    changed(
                            """
                            UPDATE outbox SET state = 'ready', next_at = :now
                            WHERE id = :id AND state = 'dead'
                            """,
                            outboxId);
            if (changed) {
                StuckRows.record(store, outboxId, Action.SEND_AGAIN, reason);
                store.bell().note(Wakes.Topic.OUTBOX);
            }
            return changed;
        });
    }

    private boolean changed(String sql, long id) {
        return store.jdbc().sql(sql).param("id", id).param("now", store.now()).update() == 1;
    }

    @Override
    public boolean skip(long outboxId, Reason reason) {
        return store.inTransaction(() -> {
            Optional<Boolean> nextWaits = skipped(outboxId);
            if (nextWaits.isPresent()) {
                StuckRows.record(store, outboxId, Action.SKIP, reason);
            }
            if (nextWaits.orElse(false)) {
                store.bell().note(Wakes.Topic.OUTBOX);
            }
            return nextWaits.isPresent();
        });
    }

    private Optional<Boolean> skipped(long outboxId) {
        return store.jdbc()
                .sql(
                        """
                        UPDATE outbox SET state = 'skipped',
                            payload_key = NULL, payload = NULL, wire = NULL,
                            settled_at = :now
                        WHERE id = :id AND state = 'dead'
                        """
                                + OutboxRows.RETURNING_NEXT_WAITS)
                .param("id", outboxId)
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
                                AND state IN ('done', 'refused', 'skipped')
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
