// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.Work.ReferenceKind;
import io.tokumei.hub.trade.Evolution;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Trades as their events, and the references they are known by.
final class Trades {
    static final String PAGE = "page";

    private final Store store;

    Trades(Store store) {
        this.store = store;
    }

    void begin(TradeEvent.OrderPlaced placed, InboxId cause) {
        TradeId id = placed.trade();
        store.jdbc()
                .sql(
                        """
                        INSERT INTO trade (id, plan, store, agent, page_key, alias, version,
                            began_at)
                        VALUES (:id, :plan, :store, :agent, :page, :alias, 0, :now)
                        """)
                .param("id", id.value())
                .param("plan", placed.plan().code())
                .param("store", placed.parties().store().value())
                .param(
                        "agent",
                        placed.parties().agent().map(PartyId::value).orElse(null),
                        Types.VARCHAR)
                .param("page", store.secrets().lookupKey(PAGE, placed.shopper().page()))
                .param("alias", placed.references().alias())
                .param("now", store.now())
                .update();
        addReference(id, ReferenceKind.ORDER, placed.references().order(), Role.STORE);
        if (placed.parties().agent().isPresent()) {
            Reference payment = placed.references().payment();
            addReference(id, ReferenceKind.PAYMENT, payment, placed.plan().agentRole());
        }
        addReference(id, ReferenceKind.SHIPPING, placed.references().shipping(), Role.COURIER);
        append(id, List.of(placed), cause);
    }

    private void addReference(TradeId trade, ReferenceKind kind, Reference ref, Role party) {
        store.jdbc()
                .sql(
                        "INSERT INTO reference (ref, kind, trade, party)"
                                + " VALUES (:ref, :kind, :trade, :party)")
                .param("ref", ref.value())
                .param("kind", kind.name())
                .param("trade", trade.value())
                .param("party", party.name())
                .update();
    }

    /// Locks and loads.
    Optional<Trade> locked(ReferenceKind kind, Reference reference) {
        return store.jdbc()
                .sql(
                        """
                        SELECT t.id FROM trade t JOIN reference r ON r.trade = t.id
                        WHERE r.ref = :ref AND r.kind = :kind FOR UPDATE OF t
                        """)
                .param("ref", reference.value())
                .param("kind", kind.name())
                .query(UUID.class)
                .optional()
                .flatMap(id -> load(new TradeId(id)));
    }

    Optional<Trade> locked(TradeId id) {
        return store.jdbc()
                .sql("SELECT id FROM trade WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> load(id));
    }

    void awaits(TradeId id, Optional<Instant> due) {
        store.jdbc()
                .sql("UPDATE trade SET due_at = :due WHERE id = :id")
                .param("due", due.map(Moments::sql).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
    }

    /// Replays a trade as it stands in this transaction's view.
    Optional<Trade> load(TradeId id) {
        return Evolution.replay(events(id));
    }

    List<TradeEvent> events(TradeId id) {
        TradeKeys keys = TradeKeys.of(store, id);
        return store.jdbc()
                .sql("SELECT seq, name, body FROM trade_event WHERE trade = :trade ORDER BY seq")
                .param("trade", id.value())
                .query((row, _) -> event(row, id, keys))
                .list();
    }

    private static TradeEvent event(ResultSet row, TradeId id, TradeKeys keys) throws SQLException {
        return RecordCodec.read(
                Names.EVENTS,
                row.getString("name"),
                RecordCodec.MAPPER.readTree(row.getString("body")),
                new TradeVault(keys, identity(id, row.getInt("seq"))));
    }

    void append(TradeId id, List<TradeEvent> events, InboxId cause) {
        if (events.isEmpty()) {
            return;
        }
        TradeKeys keys = TradeKeys.of(store, id);
        int seq =
                store.jdbc()
                        .sql(
                                "UPDATE trade SET version = version + :count WHERE id = :id"
                                        + " RETURNING version")
                        .param("count", events.size())
                        .param("id", id.value())
                        .query(Integer.class)
                        .single();
        seq -= events.size();
        OffsetDateTime now = store.now();
        for (TradeEvent event : events) {
            append(new Line(id, ++seq, event), keys, cause, now);
        }
    }

    private record Line(TradeId trade, int seq, TradeEvent event) {}

    private void append(Line line, TradeKeys keys, InboxId cause, OffsetDateTime now) {
        TradeEvent event = line.event();
        var vault = new TradeVault(keys, identity(line.trade(), line.seq()));
        store.jdbc()
                .sql(
                        """
                        INSERT INTO trade_event (trade, seq, name, body, at, recorded_at, cause)
                        VALUES (:trade, :seq, :name, :body::jsonb, :at, :now, :cause)
                        """)
                .param("trade", line.trade().value())
                .param("seq", line.seq())
                .param("name", Names.EVENTS.nameOf(event.getClass()))
                .param("body", RecordCodec.body((Record) event, vault).toString())
                .param("at", Moments.sql(event.at()))
                .param("now", now)
                .param("cause", cause.value())
                .update();
    }

    private static String identity(TradeId id, int seq) {
        return "trade_event/" + id + "/" + seq;
    }
}
