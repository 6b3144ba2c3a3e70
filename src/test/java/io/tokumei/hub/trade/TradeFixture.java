// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import io.tokumei.hub.plan.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Trades in the words of the trade: `aTrade().accepted().paid().tendered()`.
public final class TradeFixture {
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final PartyId STORE = new PartyId("hon-ya");
    public static final PartyId AGENT = new PartyId("mado");
    public static final PartyId COURIER = new PartyId("hayate");
    public static final PartyId POINT = new PartyId("shinagawa-1");
    public static final Money DUE = Money.jpy(2660);
    public static final Parcel PARCEL = new Parcel(1, 1200, "");
    static final Verifier VERIFIER = new Verifier("1.a.b");
    static final PickupSecret SECRET = PickupSecret.ofBits(123456789L);
    static final Price PRICE = Price.of(Money.jpy(2400), DUE);

    private final List<TradeEvent> events = new ArrayList<>();
    private Trade trade;

    private TradeFixture(TradePlan plan) {
        var placed =
                new TradeEvent.OrderPlaced(
                        new TradeId(new UUID(1, 2)),
                        plan,
                        parties(plan),
                        new References(
                                Reference.ofBits(1),
                                Reference.ofBits(2),
                                Reference.ofBits(3),
                                "alias"),
                        new Contact(
                                new MailAddress("buyer@anon.example"),
                                Language.JA,
                                Medium.MAIL,
                                "token"),
                        new OrderContent(List.of(new OrderContent.Line("B1", "Novel", 2))),
                        Terms.usual(7),
                        NOON);
        events.add(placed);
        trade = Trade.begun(placed);
    }

    private static Parties parties(TradePlan plan) {
        Optional<PartyId> agent = plan.paysCashAtPoint() ? Optional.empty() : Optional.of(AGENT);
        return new Parties(STORE, agent, POINT);
    }

    public static TradeFixture aTrade() {
        return new TradeFixture(Plans.PAYMENT_AGENT);
    }

    public static TradeFixture aTrade(TradePlan plan) {
        return new TradeFixture(plan);
    }

    public TradeFixture accepted() {
        return then(new Command.AcceptOrder(STORE, "N-1", PRICE, VERIFIER, SECRET, NOON));
    }

    /// The shopper had the agent buy, up to a price where there is one.
    public TradeFixture entrusted(Optional<Money> limit) {
        happened(new TradeEvent.PurchaseEntrusted(wallet(DUE).contract(), limit, NOON));
        return this;
    }

    /// The entrusted wallet is asked to pay.
    public TradeFixture settled(Money available) {
        return then(new Command.PayEntrusted(wallet(available), NOON));
    }

    public TradeFixture rejected() {
        return then(new Command.RejectOrder(STORE, NOON));
    }

    public TradeFixture paid() {
        return then(new Command.RequestPayment(STORE, DUE, wallet(DUE), NOON));
    }

    public TradeFixture tendered() {
        return then(new Command.TenderShipment(STORE, COURIER, PARCEL, NOON));
    }

    public TradeFixture reported(TransportStatus status) {
        return then(new Command.ReportTransport(COURIER, status, NOON));
    }

    public TradeFixture stored() {
        return then(new Command.StoreParcel(POINT, "A-1", NOON));
    }

    public TradeFixture presented(boolean right) {
        return then(new Command.PresentCredential(POINT, right, NOON));
    }

    public TradeFixture presentedAt(Instant at) {
        return then(new Command.PresentCredential(POINT, true, at));
    }

    public TradeFixture cashTaken() {
        return then(new Command.TakeCash(POINT, DUE, NOON));
    }

    public TradeFixture cashReturned() {
        return then(new Command.ReturnCash(POINT, DUE, NOON));
    }

    public TradeFixture remitted() {
        return then(new Command.RemitCash(POINT, STORE, NOON));
    }

    public TradeFixture handedOver() {
        return then(new Command.HandOver(POINT, Evidence.CLERK, NOON));
    }

    public TradeFixture later(Duration afterNoon) {
        return then(new Command.LetTimePass(NOON.plus(afterNoon)));
    }

    public Trade trade() {
        return trade;
    }

    public List<TradeEvent> events() {
        return List.copyOf(events);
    }

    public static WalletView wallet(Money available) {
        return new WalletView(new UUID(3, 4).toString(), AGENT, available);
    }

    private TradeFixture then(Command command) {
        Decision decision = Decisions.decide(trade, command);
        if (!(decision instanceof Decision.Accepted accepted)) {
            throw new AssertionError(command + " was " + decision);
        }
        accepted.events().forEach(this::happened);
        return this;
    }

    private void happened(TradeEvent event) {
        events.add(event);
        trade = Evolution.evolve(trade, event);
    }
}
