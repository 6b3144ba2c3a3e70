// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.plan.Plans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random commands in random order under every plan: whatever happens, the rules hold. A failure
/// names its seed; the seed replays it.
class RandomTradesTest {
    private static final int TRADES = 200;
    private static final int COMMANDS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyTraceKeepsTheRules(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < TRADES; i++) {
            TradePlan plan = Plans.ALL.get(random.nextInt(Plans.ALL.size()));
            check(play(plan, random), seed);
        }
    }

    private static List<TradeEvent> play(TradePlan plan, SplittableRandom random) {
        var fixture = TradeFixture.aTrade(plan);
        if (plan.orderTaker() == TradePlan.Holder.PURCHASE_AGENT) {
            fixture.entrusted(Optional.of(amount(random)).filter(_ -> random.nextBoolean()));
        }
        List<TradeEvent> events = new ArrayList<>(fixture.events());
        Trade trade = fixture.trade();
        for (int i = 0; i < COMMANDS; i++) {
            Command command = any(random);
            Decision decision = Decisions.decide(trade, command);
            assertThat(Decisions.decide(trade, command)).isEqualTo(decision);
            if (decision instanceof Decision.Accepted accepted) {
                for (TradeEvent event : accepted.events()) {
                    trade = Evolution.evolve(trade, event);
                    events.add(event);
                }
            }
        }
        assertThat(Evolution.replay(events)).contains(trade);
        return events;
    }

    private static Command any(SplittableRandom random) {
        PartyId store = party(TradeFixture.STORE, random);
        PartyId courier = party(TradeFixture.COURIER, random);
        PartyId point = party(TradeFixture.POINT, random);
        var at = TradeFixture.NOON;
        return switch (random.nextInt(15)) {
            case 0, 1 ->
                    new Command.AcceptOrder(
                            store,
                            "N-1",
                            TradeFixture.PRICE,
                            TradeFixture.VERIFIER,
                            TradeFixture.SECRET,
                            at);
            case 2 -> new Command.RequestPayment(store, amount(random), wallet(random), at);
            case 3, 4 -> new Command.TenderShipment(store, courier, TradeFixture.PARCEL, at);
            case 5 -> new Command.ReportTransport(courier, status(random), at);
            case 6 -> new Command.StoreParcel(point, "A-" + random.nextInt(2), at);
            case 9 -> new Command.PayEntrusted(wallet(random), at);
            case 7 -> new Command.PresentCredential(point, random.nextInt(3) > 0, at);
            case 8 -> new Command.HandOver(point, Evidence.CLERK, at);
            case 10 -> new Command.LetTimePass(at.plus(Duration.ofDays(random.nextInt(10))));
            case 11 ->
                    new Command.TakeCash(point, amount(random), at.plusSeconds(random.nextInt(9)));
            case 12 ->
                    new Command.ReturnCash(
                            point, amount(random), at.plusSeconds(random.nextInt(9)));
            case 13 -> new Command.RemitCash(point, store, at);
            default ->
                    random.nextInt(10) == 0
                            ? new Command.RejectOrder(store, at)
                            : new Command.RefuseParcel(new PartyId("stranger"), at);
        };
    }

    private static PartyId party(PartyId right, SplittableRandom random) {
        return random.nextInt(8) == 0 ? new PartyId("stranger") : right;
    }

    private static Money amount(SplittableRandom random) {
        return random.nextInt(4) == 0 ? Money.jpy(1) : TradeFixture.DUE;
    }

    private static WalletView wallet(SplittableRandom random) {
        return TradeFixture.wallet(Money.jpy(random.nextInt(6000)));
    }

    private static TransportStatus status(SplittableRandom random) {
        TransportStatus[] all = TransportStatus.values();
        return all[random.nextInt(all.length)];
    }

    private static void check(List<TradeEvent> events, long seed) {
        long paid = count(events, TradeEvent.PaymentMade.class);
        long held = count(events, TradeEvent.PaymentHeld.class);
        assertThat(paid).as("paid, seed %s", seed).isLessThanOrEqualTo(held);
        assertThat(held).as("held, seed %s", seed).isLessThanOrEqualTo(1);
        assertThat(count(events, TradeEvent.ParcelHandedOver.class)).isLessThanOrEqualTo(1);
        assertThat(count(events, TradeEvent.CredentialMismatched.class)).isLessThanOrEqualTo(5);
        assertThat(count(events, TradeEvent.ShipmentTendered.class)).isLessThanOrEqualTo(1);
        long taken = count(events, TradeEvent.CashTaken.class);
        long returned = count(events, TradeEvent.CashReturned.class);
        assertThat(taken - returned).as("cash kept, seed %s", seed).isBetween(0L, 1L);
        assertThat(count(events, TradeEvent.CashRemitted.class)).isLessThanOrEqualTo(1);
        if (paysCash(events)) {
            assertThat(held).isZero();
            assertOrder(events, TradeEvent.CredentialMatched.class, TradeEvent.CashTaken.class);
            assertOrder(events, TradeEvent.CashTaken.class, TradeEvent.ParcelHandedOver.class);
            assertOrder(events, TradeEvent.ParcelHandedOver.class, TradeEvent.CashRemitted.class);
        } else {
            assertThat(taken).isZero();
        }
        assertOrder(events, TradeEvent.CredentialMatched.class, TradeEvent.ParcelHandedOver.class);
        assertOrder(events, TradeEvent.ParcelStored.class, TradeEvent.CredentialMatched.class);
        assertOrder(events, TradeEvent.ShipmentReleased.class, TradeEvent.ShipmentTendered.class);
        assertOrder(events, TradeEvent.OrderAccepted.class, TradeEvent.PaymentHeld.class);
    }

    private static boolean paysCash(List<TradeEvent> events) {
        return events.getFirst() instanceof TradeEvent.OrderPlaced placed
                && placed.plan().paysCashAtPoint();
    }

    private static long count(List<TradeEvent> events, Class<?> type) {
        return events.stream().filter(type::isInstance).count();
    }

    /// The later kind of event never happens before the earlier kind did.
    private static void assertOrder(List<TradeEvent> events, Class<?> earlier, Class<?> later) {
        boolean seen = false;
        for (TradeEvent event : events) {
            seen |= earlier.isInstance(event);
            assertThat(later.isInstance(event) && !seen).isFalse();
        }
    }
}
