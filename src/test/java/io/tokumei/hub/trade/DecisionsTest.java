// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import static io.tokumei.hub.trade.TradeFixture.AGENT;
import static io.tokumei.hub.trade.TradeFixture.COURIER;
import static io.tokumei.hub.trade.TradeFixture.DUE;
import static io.tokumei.hub.trade.TradeFixture.NOON;
import static io.tokumei.hub.trade.TradeFixture.PARCEL;
import static io.tokumei.hub.trade.TradeFixture.POINT;
import static io.tokumei.hub.trade.TradeFixture.STORE;
import static io.tokumei.hub.trade.TradeFixture.aTrade;
import static io.tokumei.hub.trade.TradeFixture.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.plan.Plans;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final PartyId STRANGER = new PartyId("stranger");

    private static Refusal refusal(Trade trade, Command command) {
        return Decisions.decide(trade, command) instanceof Decision.Refused refused
                ? refused.why()
                : new Refusal.WrongRole();
    }

    private static List<TradeEvent> events(Trade trade, Command command) {
        return Decisions.decide(trade, command) instanceof Decision.Accepted accepted
                ? accepted.events()
                : List.of();
    }

    private static Command pay(Money amount, Money available) {
        return new Command.RequestPayment(STORE, amount, wallet(available), NOON);
    }

    @Test
    void wholeTradeEndsCollectedAndPaid() {
        Trade trade =
                aTrade().accepted()
                        .paid()
                        .tendered()
                        .reported(TransportStatus.ACCEPTED)
                        .reported(TransportStatus.ARRIVED)
                        .stored()
                        .presented(false)
                        .presented(true)
                        .handedOver()
                        .trade();
        assertThat(trade.funds()).isInstanceOf(FundsFacet.Paid.class);
        assertThat(trade.shipment()).isEqualTo(new ShipmentFacet.Collected(COURIER, NOON));
        assertThat(trade.handover()).isInstanceOf(HandoverFacet.HandedOver.class);
        assertThat(trade.attention()).isInstanceOf(AttentionFacet.Quiet.class);
    }

    @Test
    void acceptanceBySomebodyElseLooksLikeAnUnknownReference() {
        var command =
                new Command.AcceptOrder(
                        STRANGER,
                        "N-1",
                        TradeFixture.PRICE,
                        TradeFixture.VERIFIER,
                        TradeFixture.SECRET,
                        NOON);
        assertThat(refusal(aTrade().trade(), command)).isEqualTo(new Refusal.UnknownReference());
    }

    @Test
    void acceptanceRepeatedChangesNothingAndAnotherPriceIsRefused() {
        Trade accepted = aTrade().accepted().trade();
        var again =
                new Command.AcceptOrder(
                        STORE,
                        "N-1",
                        TradeFixture.PRICE,
                        TradeFixture.VERIFIER,
                        TradeFixture.SECRET,
                        NOON);
        var dearer =
                new Command.AcceptOrder(
                        STORE,
                        "N-1",
                        Price.of(DUE, DUE),
                        TradeFixture.VERIFIER,
                        TradeFixture.SECRET,
                        NOON);
        assertThat(Decisions.decide(accepted, again)).isEqualTo(Decision.Accepted.of());
        assertThat(refusal(accepted, dearer)).isEqualTo(new Refusal.OutOfOrder());
    }

    @Test
    void paymentBeforeAcceptanceIsOutOfOrder() {
        assertThat(refusal(aTrade().trade(), pay(DUE, DUE))).isEqualTo(new Refusal.OutOfOrder());
    }

    @Test
    void wrongAmountNamesWhatIsDue() {
        assertThat(refusal(aTrade().accepted().trade(), pay(Money.jpy(2659), DUE)))
                .isEqualTo(new Refusal.WrongAmount(DUE));
    }

    @Test
    void shortBalanceNamesWhatIsMissing() {
        assertThat(refusal(aTrade().accepted().trade(), pay(DUE, Money.jpy(2000))))
                .isEqualTo(new Refusal.InsufficientBalance(Money.jpy(660)));
    }

    @Test
    void payingTwiceIsRefused() {
        assertThat(refusal(aTrade().accepted().paid().trade(), pay(DUE, DUE)))
                .isEqualTo(new Refusal.AlreadyPaid());
    }

    @Test
    void payingSomebodyElseIsRefused() {
        var command = new Command.RequestPayment(STRANGER, DUE, wallet(DUE), NOON);
        assertThat(refusal(aTrade().accepted().trade(), command))
                .isEqualTo(new Refusal.WrongPayee());
    }

    @Test
    void walletOfAnotherAgentDoesNotKnowTheReference() {
        var foreign = new WalletView("w", STRANGER, DUE);
        var command = new Command.RequestPayment(STORE, DUE, foreign, NOON);
        assertThat(foreign.agent()).isNotEqualTo(AGENT);
        assertThat(refusal(aTrade().accepted().trade(), command))
                .isEqualTo(new Refusal.UnknownReference());
    }

    @Test
    void goodsDoNotLeaveBeforePayment() {
        var command = new Command.TenderShipment(STORE, COURIER, PARCEL, NOON);
        assertThat(refusal(aTrade().accepted().trade(), command))
                .isEqualTo(new Refusal.ShipGateClosed());
    }

    @Test
    void lateReportChangesNothing() {
        Trade stored = aTrade().accepted().paid().tendered().stored().trade();
        var late = new Command.ReportTransport(COURIER, TransportStatus.ARRIVED, NOON);
        assertThat(Decisions.decide(stored, late)).isEqualTo(Decision.Accepted.of());
    }

    @Test
    void labelScannedBeforeTheCourierReportsIsTheArrival() {
        Trade tendered = aTrade().accepted().paid().tendered().trade();
        assertThat(events(tendered, new Command.StoreParcel(POINT, "A-1", NOON)))
                .hasExactlyElementsOfTypes(
                        TradeEvent.ParcelArrived.class, TradeEvent.ParcelStored.class);
    }

    @Test
    void fifthWrongTryLocksAndNothingOpensTheRightAfterwards() {
        var stored = aTrade().accepted().paid().tendered().stored();
        for (int i = 0; i < 4; i++) {
            stored.presented(false);
            assertThat(stored.trade().handover()).isInstanceOf(HandoverFacet.Open.class);
        }
        Trade locked = stored.presented(false).trade();
        assertThat(locked.handover()).isInstanceOf(HandoverFacet.Locked.class);
        assertThat(refusal(locked, new Command.PresentCredential(POINT, true, NOON)))
                .isEqualTo(new Refusal.CredentialIsLocked());
        assertThat(refusal(locked, new Command.HandOver(POINT, Evidence.CLERK, NOON)))
                .isEqualTo(new Refusal.OutOfOrder());
    }

    @Test
    void secretIsNotAcceptedAtAnotherPoint() {
        Trade stored = aTrade().accepted().paid().tendered().stored().trade();
        assertThat(refusal(stored, new Command.PresentCredential(STRANGER, true, NOON)))
                .isEqualTo(new Refusal.UnknownReference());
    }

    @Test
    void nothingIsHandedOverWithoutAMatch() {
        Trade stored = aTrade().accepted().paid().tendered().stored().trade();
        assertThat(refusal(stored, new Command.HandOver(POINT, Evidence.CLERK, NOON)))
                .isEqualTo(new Refusal.OutOfOrder());
    }

    @Test
    void moneyHeldIsTakenWhenTheKnobSaysSo() {
        TradePlan later = with(TradePlan.PayWhen.AFTER_RECEIPT);
        var trade = aTrade(later).accepted().paid();
        assertThat(trade.trade().funds()).isInstanceOf(FundsFacet.Held.class);
        trade.tendered().stored().presented(true).handedOver();
        assertThat(trade.trade().funds()).isInstanceOf(FundsFacet.Paid.class);
    }

    private static TradePlan with(TradePlan.PayWhen when) {
        TradePlan p = Plans.PAYMENT_AGENT;
        return new TradePlan(
                p.code(),
                p.orderPath(),
                p.numberIssuer(),
                p.secretIssuers(),
                p.fundsModel(),
                p.cardWay(),
                when,
                p.payeeWhen(),
                TradePlan.ShipGate.HELD,
                p.shipPath(),
                p.referenceHolder(),
                p.arrivalTeller(),
                p.receiptTo(),
                p.identityHolder(),
                p.verifyModes(),
                p.options());
    }
}
