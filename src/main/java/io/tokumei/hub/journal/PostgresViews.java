// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.trade.HandoverFacet;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What pages read, straight from the journal's tables.
final class PostgresViews implements Views {
    private final Store store;
    private final Trades trades;
    private final Contracts contracts;
    private final StuckRows stuck;

    PostgresViews(Store store) {
        this.store = store;
        this.trades = new Trades(store);
        this.contracts = new Contracts(store);
        this.stuck = new StuckRows(store);
    }

    @Override
    public Optional<Trade> byPage(String token) {
        return one("SELECT id FROM trade WHERE page_key = :value", pageKey(token));
    }

    private String pageKey(String token) {
        return store.secrets().lookupKey(Trades.PAGE, token);
    }

    @Override
    public Optional<Trade> byReference(Reference reference) {
        return one("SELECT trade FROM reference WHERE ref = :value", reference.value());
    }

    private Optional<Trade> one(String sql, String value) {
        return store.jdbc()
                .sql(sql)
                .param("value", value)
                .query(UUID.class)
                .optional()
                .flatMap(id -> trades.load(new TradeId(id)));
    }

    @Override
    public Optional<PickupSecret> secret(Trade trade) {
        return switch (trade.handover()) {
            case HandoverFacet.Issued _, HandoverFacet.Open _, HandoverFacet.Verified _ ->
                    trades.events(trade.id()).stream()
                            .filter(TradeEvent.CredentialIssued.class::isInstance)
                            .map(TradeEvent.CredentialIssued.class::cast)
                            .map(TradeEvent.CredentialIssued::secret)
                            .reduce((_, later) -> later)
                            .filter(secret -> !secret.equals(PickupSecret.erased()));
            case HandoverFacet.None _,
                    HandoverFacet.Locked _,
                    HandoverFacet.Closed _,
                    HandoverFacet.HandedOver _ ->
                    Optional.empty();
        };
    }

    @Override
    public List<Step> steps(Trade trade) {
        return store.jdbc()
                .sql("SELECT name, at FROM trade_event WHERE trade = :trade ORDER BY seq")
                .param("trade", trade.id().value())
                .query((row, _) -> new Step(row.getString("name"), Moments.read(row, "at")))
                .list();
    }

    @Override
    public List<DeskNotice> desk(PartyId partner, int limit) {
        return store.jdbc()
                .sql(
                        """
                        SELECT id, name, payload_key, payload, at FROM desk
                        WHERE partner = :partner AND payload_key IS NOT NULL
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("partner", partner.value())
                .param("limit", limit)
                .query((row, _) -> deskNotice(row))
                .list();
    }

    private DeskNotice deskNotice(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        SealedKey key =
                SealedKey.open(
                        store.sealer(), row.getBytes("payload_key"), OutboxRows.deskIdentity(id));
        Notice notice =
                ClaimedRow.notice(row.getString("name"), key, Bytes.of(row.getBytes("payload")));
        return new DeskNotice(id, notice, Moments.read(row, "at"));
    }

    @Override
    public List<ContractLine> contracts(PartyId agent, int limit) {
        return store.jdbc()
                .sql(
                        "SELECT "
                                + Contracts.COLUMNS
                                + """
                                , coalesce(a.posted_credit - a.posted_debit - a.pending_debit, 0)
                                    AS balance, coalesce(a.currency, 'JPY') AS currency
                                FROM contract c LEFT JOIN account a ON a.book = c.agent
                                    AND a.kind = 'WALLET' AND a.owner = c.id::text
                                WHERE c.agent = :agent ORDER BY c.opened_at DESC LIMIT :limit
                                """)
                .param("agent", agent.value())
                .param("limit", limit)
                .query((row, _) -> new ContractLine(contracts.read(row), money(row, "balance")))
                .list();
    }

    /// What transfers about one trade left on the accounts of its payee.
    @Override
    public List<PayoutLine> payouts(PartyId agent, int limit) {
        return store.jdbc()
                .sql(
                        """
                        SELECT r.ref, a.owner, a.currency, sum(
                            CASE WHEN t.credit_account = a.id THEN t.amount ELSE -t.amount END)
                            AS owed
                        FROM account a
                            JOIN transfer t ON a.id IN (t.credit_account, t.debit_account)
                            JOIN reference r ON r.trade::text = t.subject AND r.kind = 'PAYMENT'
                        WHERE a.book = :agent AND a.kind = 'PAYABLE'
                            AND t.kind IN ('single', 'post')
                        GROUP BY r.ref, a.owner, a.currency
                        HAVING sum(
                            CASE WHEN t.credit_account = a.id THEN t.amount ELSE -t.amount END) > 0
                        ORDER BY max(t.id) DESC LIMIT :limit
                        """)
                .param("agent", agent.value())
                .param("limit", limit)
                .query((row, _) ->
                        new PayoutLine(
                                new Reference(row.getString("ref")),
                                new PartyId(row.getString("owner")),
                                money(row, "owed")))
                .list();
    }

    @Override
    public List<Trade> purchases(PartyId agent, int limit) {
        List<TradeId> ids =
                store.jdbc()
                        .sql(
                                "SELECT id FROM trade WHERE agent = :agent"
                                        + " ORDER BY began_at DESC, id LIMIT :limit")
                        .param("agent", agent.value())
                        .param("limit", limit)
                        .query((row, _) -> new TradeId(row.getObject("id", UUID.class)))
                        .list();
        return ids.stream().map(trades::load).flatMap(Optional::stream).toList();
    }

    /// Only what was handed over: until then the customer may have the cash back.
    @Override
    public List<CashLine> cashOwed(PartyId point, int limit) {
        return store.jdbc()
                .sql(
                        """
                        SELECT r.ref, a.owner, a.currency, sum(
                            CASE WHEN t.credit_account = a.id THEN t.amount ELSE -t.amount END)
                            AS owed
                        FROM account a
                            JOIN transfer t ON a.id IN (t.credit_account, t.debit_account)
                            JOIN reference r ON r.trade::text = t.subject AND r.kind = 'SHIPPING'
                        WHERE a.book = :point AND a.kind = 'PAYABLE' AND EXISTS (
                            SELECT FROM trade_event e
                            WHERE e.trade = r.trade AND e.name = :handedOver)
                        GROUP BY r.ref, a.owner, a.currency
                        HAVING sum(
                            CASE WHEN t.credit_account = a.id THEN t.amount ELSE -t.amount END) > 0
                        ORDER BY max(t.id) DESC LIMIT :limit
                        """)
                .param("point", point.value())
                .param("handedOver", Names.EVENTS.nameOf(TradeEvent.ParcelHandedOver.class))
                .param("limit", limit)
                .query((row, _) ->
                        new CashLine(
                                new Reference(row.getString("ref")),
                                new PartyId(row.getString("owner")),
                                money(row, "owed")))
                .list();
    }

    @Override
    public List<Difference> differences(PartyId point) {
        return store.jdbc()
                .sql(
                        """
                        SELECT owner, currency, abs(posted_credit - posted_debit) AS amount,
                            posted_credit > posted_debit AS lacking
                        FROM account
                        WHERE book = :point AND kind = 'SUSPENSE' AND posted_credit <> posted_debit
                        ORDER BY owner, currency
                        """)
                .param("point", point.value())
                .query((row, _) ->
                        new Difference(
                                new PartyId(row.getString("owner")),
                                money(row, "amount"),
                                row.getBoolean("lacking")))
                .list();
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }

    @Override
    public List<MessageLine> messages(int limit) {
        return store.jdbc()
                .sql(
                        """
                        (SELECT i.id, true AS inbound, i.channel, i.lane AS party,
                            coalesce((SELECT string_agg(e.name, ' ' ORDER BY e.id)
                                FROM trade_event e WHERE e.cause = i.id), '') AS name,
                            i.state, i.reason, i.received_at AS at
                        FROM inbox i ORDER BY i.id DESC LIMIT :limit)
                        UNION ALL
                        (SELECT o.id, false, o.channel, o.destination, o.name,
                            CASE WHEN o.acknowledged IS NULL THEN o.state ELSE o.acknowledged END,
                            o.reason, o.created_at
                        FROM outbox o ORDER BY o.id DESC LIMIT :limit)
                        ORDER BY at DESC, id DESC LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, _) ->
                        new MessageLine(
                                row.getLong("id"),
                                row.getBoolean("inbound"),
                                row.getString("channel"),
                                row.getString("party"),
                                row.getString("name"),
                                row.getString("state"),
                                row.getString("reason"),
                                Moments.read(row, "at")))
                .list();
    }

    @Override
    public List<StuckLine> stuck(int limit) {
        return stuck.messages(limit);
    }

    @Override
    public List<GapLine> gaps() {
        return SiteMarks.gaps(store);
    }

    @Override
    public List<RepairLine> repairs(int limit) {
        return stuck.repairs(limit);
    }
}
