// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.trade;

import static io.tokumei.hub.trade.TradeFixture.NOON;
import static io.tokumei.hub.trade.TradeFixture.aTrade;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.plan.Plans;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void anUnpaidOrderLapsesAfterFiveDaysAndTakesNoPaymentThen() {
        var trade = aTrade().accepted();
        assertThat(Deadlines.next(trade.trade())).contains(NOON.plus(DAY.multipliedBy(5)));
        assertThat(trade.later(DAY.multipliedBy(5).minusMillis(1)).trade().order())
                .isInstanceOf(OrderFacet.Accepted.class);
        trade.later(DAY.multipliedBy(5));
        assertThat(trade.trade().order()).isInstanceOf(OrderFacet.Expired.class);
        assertThat(Deadlines.next(trade.trade())).isEmpty();
        var late =
                new Command.RequestPayment(
                        TradeFixture.STORE,
                        TradeFixture.DUE,
                        TradeFixture.wallet(TradeFixture.DUE),
                        NOON);
        assertThat(Decisions.decide(trade.trade(), late))
                .isEqualTo(new Decision.Refused(new Refusal.OutOfOrder()));
    }

    @Test
    void aPlanThatShipsUnpaidNeverLapses() {
        assertThat(Deadlines.next(aTrade(Plans.CASH_AT_POINT).accepted().trade())).isEmpty();
    }

    @Test
    void aWaitingParcelIsWarnedOfTwiceThenHelpIsSoughtThenItGoesBack() {
        var trade = waiting();
        assertThat(trade.later(DAY).trade().attention())
                .isInstanceOfSatisfying(
                        AttentionFacet.Warned.class, w -> assertThat(w.times()).isEqualTo(1));
        assertThat(trade.later(DAY.multipliedBy(2)).trade().attention())
                .isInstanceOfSatisfying(
                        AttentionFacet.Warned.class, w -> assertThat(w.times()).isEqualTo(2));
        assertThat(trade.later(DAY.multipliedBy(6)).trade().attention())
                .isInstanceOf(AttentionFacet.Escalated.class);
        trade.later(DAY.multipliedBy(7));
        assertThat(trade.trade().shipment()).isInstanceOf(ShipmentFacet.Returning.class);
        assertThat(trade.trade().handover()).isInstanceOf(HandoverFacet.Closed.class);
        assertThat(Deadlines.next(trade.trade())).isEmpty();
    }

    @Test
    void everythingThatFellDueMeanwhileHappensInOrder() {
        var trade = waiting().later(DAY.multipliedBy(30));
        assertThat(trade.events().stream().map(e -> e.getClass().getSimpleName()))
                .endsWith("ShopperWarned", "ShopperWarned", "HelpSought", "StorageExpired");
    }

    @Test
    void aCollectedParcelIsNeverWarnedOf() {
        var trade = waiting().presented(true).handedOver();
        assertThat(Deadlines.next(trade.trade())).isEmpty();
        assertThat(trade.later(DAY.multipliedBy(30)).trade().shipment())
                .isInstanceOf(ShipmentFacet.Collected.class);
    }

    @Test
    void whoeverStandsAtTheCounterAtTheLastMomentMayStillTakeIt() {
        Duration end = DAY.multipliedBy(7);
        var trade = waiting().later(end.minusSeconds(60));
        trade.presentedAt(NOON.plus(end).minusSeconds(30));
        trade.later(end);
        assertThat(trade.trade().handover()).isInstanceOf(HandoverFacet.Verified.class);
        assertThat(trade.later(end.plusHours(1)).trade().handover())
                .isInstanceOf(HandoverFacet.Closed.class);
    }

    @Test
    void aReturnedParcelIsRefunded() {
        var trade = waiting().later(DAY.multipliedBy(7)).reported(TransportStatus.RETURNED);
        assertThat(trade.trade().shipment()).isInstanceOf(ShipmentFacet.Failed.class);
        assertThat(trade.trade().funds())
                .isInstanceOfSatisfying(
                        FundsFacet.Refunded.class,
                        r -> assertThat(r.amount()).isEqualTo(TradeFixture.DUE));
    }

    @Test
    void aSecretOpensNothingOnceStorageHasEnded() {
        var trade = waiting().later(DAY.multipliedBy(7));
        var present = new Command.PresentCredential(TradeFixture.POINT, true, NOON);
        assertThat(Decisions.decide(trade.trade(), present))
                .isEqualTo(new Decision.Refused(new Refusal.OutOfOrder()));
    }

    @Test
    void nobodyCollectsWhatWentBackThoughItsSecretWasMatched() {
        var trade = waiting().presented(true);
        var refused = new Command.RefuseParcel(TradeFixture.POINT, NOON);
        var decision = Decisions.decide(trade.trade(), refused);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        Trade failed = trade.trade();
        for (TradeEvent event : ((Decision.Accepted) decision).events()) {
            failed = Evolution.evolve(failed, event);
        }
        var handOver = new Command.HandOver(TradeFixture.POINT, Evidence.CLERK, NOON);
        assertThat(Decisions.decide(failed, handOver))
                .isEqualTo(new Decision.Refused(new Refusal.OutOfOrder()));
    }

    private static TradeFixture waiting() {
        return aTrade().accepted().paid().tendered().reported(TransportStatus.ARRIVED).stored();
    }
}
