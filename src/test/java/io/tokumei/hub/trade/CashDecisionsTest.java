// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.plan.Plans;
import io.tokumei.hub.trade.Decision.Accepted;
import io.tokumei.hub.trade.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Cash at the pickup point: the store may ship at once, the parcel leaves for cash alone.
class CashDecisionsTest {
    private static final Instant LATER = TradeFixture.NOON.plus(Duration.ofMinutes(1));
    private static final Money DUE = TradeFixture.DUE;

    private static TradeFixture arrived() {
        return TradeFixture.aTrade(Plans.CASH_AT_POINT).accepted().tendered().stored();
    }

    private static Decision decide(TradeFixture trade, Command command) {
        return Decisions.decide(trade.trade(), command);
    }

    private static Command take(Money amount, Instant at) {
        return new Command.TakeCash(TradeFixture.POINT, amount, at);
    }

    private static Command giveBack(Instant at) {
        return new Command.ReturnCash(TradeFixture.POINT, DUE, at);
    }

    private static Command handOver() {
        return new Command.HandOver(TradeFixture.POINT, Evidence.CLERK, LATER);
    }

    private static Command remit(PartyId payee) {
        return new Command.RemitCash(TradeFixture.POINT, payee, LATER);
    }

    @Test
    void storeMayShipAtOnceAndNobodyHoldsMoney() {
        var trade = TradeFixture.aTrade(Plans.CASH_AT_POINT).accepted();
        assertThat(trade.trade().shipment()).isInstanceOf(ShipmentFacet.Released.class);
        assertThat(trade.trade().funds()).isInstanceOf(FundsFacet.Unpaid.class);
        assertThat(trade.trade().cashPrice()).contains(DUE);
    }

    @Test
    void agentCannotPay() {
        var trade = TradeFixture.aTrade(Plans.CASH_AT_POINT).accepted();
        var request =
                new Command.RequestPayment(
                        TradeFixture.STORE, DUE, TradeFixture.wallet(DUE), LATER);
        assertThat(decide(trade, request)).isEqualTo(new Refused(new Refusal.PaidInCash()));
    }

    @Test
    void parcelDoesNotLeaveBeforeTheCashIsRecorded() {
        var trade = arrived().presented(true);
        assertThat(decide(trade, handOver())).isEqualTo(new Refused(new Refusal.CashMissing(DUE)));
        trade.cashTaken().handedOver();
        assertThat(trade.trade().shipment()).isInstanceOf(ShipmentFacet.Collected.class);
    }

    @Test
    void cashIsTakenOnlyFromWhoeverProvedTheRight() {
        assertThat(decide(arrived(), take(DUE, LATER)))
                .isEqualTo(new Refused(new Refusal.OutOfOrder()));
    }

    @Test
    void otherAmountIsRefused() {
        assertThat(decide(arrived().presented(true), take(Money.jpy(2600), LATER)))
                .isEqualTo(new Refused(new Refusal.WrongAmount(DUE)));
    }

    @Test
    void repeatedReportChangesNothingAndSecondPaymentIsRefused() {
        var paid = arrived().presented(true).cashTaken();
        assertThat(decide(paid, take(DUE, TradeFixture.NOON))).isEqualTo(Accepted.of());
        assertThat(decide(paid, take(DUE, LATER)))
                .isEqualTo(new Refused(new Refusal.AlreadyPaid()));
    }

    @Test
    void whoeverTakesTheCashBackHasToProveTheRightAnew() {
        var trade = arrived().presented(true).cashTaken().cashReturned();
        assertThat(trade.trade().handover()).isInstanceOf(HandoverFacet.Open.class);
        assertThat(decide(trade, giveBack(TradeFixture.NOON))).isEqualTo(Accepted.of());
        assertThat(decide(trade, giveBack(LATER))).isEqualTo(new Refused(new Refusal.OutOfOrder()));
        trade.presented(true).cashTaken();
        assertThat(trade.trade().funds())
                .isEqualTo(new FundsFacet.CashTaken(DUE, 2, TradeFixture.NOON));
    }

    @Test
    void nobodyLocksOutTheOneWhoPaid() {
        var paid = arrived().presented(true).cashTaken();
        var wrong = new Command.PresentCredential(TradeFixture.POINT, false, LATER);
        assertThat(decide(paid, wrong)).isEqualTo(new Refused(new Refusal.CredentialRefused()));
    }

    @Test
    void cashIsSentOnOnceAndOnlyForWhatWasHandedOver() {
        var paid = arrived().presented(true).cashTaken();
        assertThat(decide(paid, remit(TradeFixture.STORE)))
                .isEqualTo(new Refused(new Refusal.OutOfOrder()));
        paid.handedOver();
        assertThat(decide(paid, giveBack(LATER))).isEqualTo(new Refused(new Refusal.OutOfOrder()));
        assertThat(decide(paid, remit(new PartyId("kami-ya"))))
                .isEqualTo(new Refused(new Refusal.WrongPayee()));
        paid.remitted();
        assertThat(decide(paid, remit(TradeFixture.STORE)))
                .isEqualTo(new Refused(new Refusal.AlreadyPaid()));
    }

    @Test
    void otherPlansKnowNoCash() {
        var trade = TradeFixture.aTrade().accepted().paid().tendered().stored().presented(true);
        assertThat(decide(trade, take(DUE, LATER)))
                .isEqualTo(new Refused(new Refusal.UnknownReference()));
        assertThat(trade.trade().cashPrice()).isEmpty();
    }
}
