// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.Repairs.Action;
import io.tokumei.hub.flow.Repairs.Reason;
import io.tokumei.hub.flow.SiteEvent;
import io.tokumei.hub.flow.Views.RepairLine;
import io.tokumei.hub.flow.Views.StuckLine;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Messages that wait for the operator, and the record of what was done about them.
final class StuckRows {
    private final Store store;

    StuckRows(Store store) {
        this.store = store;
    }

    List<StuckLine> messages(int limit) {
        return store.jdbc()
                .sql(
                        """
                        (SELECT id, true AS inbound, channel, lane AS party, key, '' AS name,
                            reason, received_at AS at, size::bigint AS size, 0 AS behind
                        FROM inbox WHERE state = 'quarantined' ORDER BY id LIMIT :limit)
                        UNION ALL
                        (SELECT id, false, channel, destination, '', name,
                            reason, created_at, coalesce(octet_length(wire),
                                octet_length(payload), 0),
                            (SELECT count(*) FROM outbox later
                                WHERE later.subject = o.subject
                                    AND later.destination = o.destination
                                    AND later.state IN ('ready', 'leased', 'dead')
                                    AND later.id > o.id)
                        FROM outbox o WHERE state = 'dead' ORDER BY id LIMIT :limit)
                        ORDER BY at, id LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> message(row))
                .list();
    }

    private static StuckLine message(ResultSet row) throws SQLException {
        Channel channel = Channel.valueOf(row.getString("channel"));
        String party = row.getString("party");
        boolean inbound = row.getBoolean("inbound");
        Optional<SiteEvent> event =
                inbound
                        ? SiteEvent.of(new InboxKey(channel, party, row.getString("key")))
                        : Optional.empty();
        return new StuckLine(
                row.getLong("id"),
                inbound,
                channel,
                party,
                row.getString("name"),
                row.getString("reason"),
                Moments.read(row, "at"),
                row.getLong("size"),
                row.getInt("behind"),
                event);
    }

    List<RepairLine> repairs(int limit) {
        return store.jdbc()
                .sql(
                        """
                        SELECT coalesce(r.inbox, r.outbox) AS message,
                            r.inbox IS NOT NULL AS inbound,
                            coalesce(i.channel, o.channel) AS channel,
                            coalesce(i.lane, o.destination) AS party,
                            r.action, r.decided_by, r.why, r.at
                        FROM repair r LEFT JOIN inbox i ON i.id = r.inbox
                            LEFT JOIN outbox o ON o.id = r.outbox
                        ORDER BY r.id DESC LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> repair(row))
                .list();
    }

    private static RepairLine repair(ResultSet row) throws SQLException {
        return new RepairLine(
                row.getLong("message"),
                row.getBoolean("inbound"),
                Channel.valueOf(row.getString("channel")),
                row.getString("party"),
                Action.valueOf(row.getString("action")),
                new Reason(new PartyId(row.getString("decided_by")), row.getString("why")),
                Moments.read(row, "at"));
    }

    static void record(Store store, InboxId inbox, Action action, Reason reason) {
        insert(store, new Row(inbox.value(), null), action, reason);
    }

    static void record(Store store, long outbox, Action action, Reason reason) {
        insert(store, new Row(null, outbox), action, reason);
    }

    private record Row(@Nullable Long inbox, @Nullable Long outbox) {}

    private static void insert(Store store, Row row, Action action, Reason reason) {
        store.jdbc()
                .sql(
                        """
                        INSERT INTO repair (inbox, outbox, action, decided_by, why, at)
                        VALUES (:inbox, :outbox, :action, :by, :why, :now)
                        """)
                .param("inbox", row.inbox(), Types.BIGINT)
                .param("outbox", row.outbox(), Types.BIGINT)
                .param("action", action.name())
                .param("by", reason.by().value())
                .param("why", reason.why())
                .param("now", store.now())
                .update();
    }
}
