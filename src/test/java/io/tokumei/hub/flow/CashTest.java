// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.RemittanceWay;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cash at the pickup point on a real database: what is told, what is booked.
class CashTest {
    private static final Money DUE = FlowFixture.DUE;
    private static final Outcome DONE = new Outcome.Done("");

    @TempDir Path folder;
    private FlowFixture flow;

    @BeforeEach
    void open() {
        flow = new FlowFixture(folder.resolve("keys"));
    }

    @AfterEach
    void close() {
        flow.close();
    }

    private Map<String, Long> book() {
        return flow.book(DemoDirectory.POINT);
    }

    @Test
    void wholeTradeForCashTellsEveryPartyWhatItMayKnow() {
        var order = flow.waitingForCash();
        assertThat(order.payment()).isEmpty();
        assertThat(order.agent()).isEmpty();
        assertThat(flow.told(ToStore.OrderPlaced.class).getLast().agentGln()).isEmpty();
        assertThat(flow.told(ToPickupPoint.ParcelAnnounced.class))
                .extracting(ToPickupPoint.ParcelAnnounced::cash)
                .containsExactly(Optional.of(DUE));
        assertThat(flow.told(ToCourier.TransportRequested.class)).hasSize(1);
        assertThat(flow.takeCash(order.shipping(), DUE, 1)).isEqualTo(DONE);
        assertThat(flow.handOver(order.shipping())).isEqualTo(DONE);

        assertThat(flow.told(ToStore.ParcelCollected.class).getLast().cash()).contains(DUE);
        assertThat(flow.told(ToShopper.ParcelCollected.class).getLast().cash()).contains(DUE);
        assertThat(book())
                .isEqualTo(Map.of("TRANSIT_CASH shinagawa-1", -2660L, "PAYABLE hon-ya", 2660L));
    }

    @Test
    void handOverWithoutCashIsRefusedAndTellsNobody() {
        var order = flow.waitingForCash();
        assertThat(flow.handOver(order.shipping()))
                .isEqualTo(new Outcome.Refused(new Refusal.CashMissing(DUE)));
        assertThat(flow.takeCash(order.shipping(), Money.jpy(2600), 1))
                .isEqualTo(new Outcome.Refused(new Refusal.WrongAmount(DUE)));
        assertThat(flow.told(ToStore.ParcelCollected.class)).isEmpty();
        assertThat(book()).isEmpty();
    }

    @Test
    void cashGivenBackIsBookedBackEachTime() {
        var order = flow.waitingForCash();
        for (int second = 1; second < 6; second += 2) {
            assertThat(flow.takeCash(order.shipping(), DUE, second)).isEqualTo(DONE);
            assertThat(flow.returnCash(order.shipping(), DUE, second + 1)).isEqualTo(DONE);
            assertThat(book()).isEmpty();
            flow.present(order.shipping().value(), order.secret());
        }
        assertThat(flow.views().cashOwed(DemoDirectory.POINT, 10)).isEmpty();
    }

    @Test
    void agentIsNotAskedToPayWhatIsPaidInCash() {
        var contract = flow.contract(5000);
        flow.order("B1", "2", "cash");
        var order = flow.accepted(flow.told(ToStore.OrderPlaced.class).getLast());
        var request =
                new Intake.PaymentRequest(
                        Optional.of(FlowFixture.BUYER),
                        order.order().value(),
                        contract.code(),
                        contract.verification().orElseThrow(),
                        "Hon-ya",
                        DUE);
        assertThat(flow.take(request)).isEqualTo(new Outcome.Refused(new Refusal.PaidInCash()));
        assertThat(flow.told(ToShopper.PaymentRefused.class).getLast().why())
                .isEqualTo(new Refusal.PaidInCash());
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(5000));
    }

    @Test
    void batchOfTwoNumbersIsSentOnceAndTheBooksAreEven() {
        var first = collected();
        var second = collected();
        var both = List.of(first.shipping(), second.shipping());
        assertThat(flow.views().cashOwed(DemoDirectory.POINT, 10)).hasSize(2);
        assertThat(flow.remit(both, Money.jpy(5320), RemittanceWay.REGISTERED_CASH))
                .isEqualTo(DONE);

        var told = flow.told(ToStore.CashRemitted.class).getLast();
        assertThat(told.lines())
                .extracting(ToStore.CashLine::order)
                .containsExactlyInAnyOrder(first.order(), second.order());
        assertThat(told.sent()).isEqualTo(told.owed()).isEqualTo(Money.jpy(5320));
        assertThat(book()).isEmpty();
        assertThat(flow.views().cashOwed(DemoDirectory.POINT, 10)).isEmpty();
        assertThat(flow.remit(both, Money.jpy(5320), RemittanceWay.REGISTERED_CASH))
                .isEqualTo(new Outcome.Refused(new Refusal.AlreadyPaid()));
    }

    @Test
    void differenceWaitsInSuspense() {
        var sent = List.of(collected().shipping());
        assertThat(flow.remit(sent, Money.jpy(2600), RemittanceWay.REGISTERED_CASH))
                .isEqualTo(new Outcome.Done("short"));
        assertThat(book())
                .isEqualTo(Map.of("TRANSIT_CASH shinagawa-1", -60L, "SUSPENSE hon-ya", 60L));
        assertThat(flow.told(ToStore.CashRemitted.class).getLast().owed()).isEqualTo(DUE);
        var next = List.of(collected().shipping());
        assertThat(flow.remit(next, Money.jpy(2720), RemittanceWay.BANK_TRANSFER))
                .isEqualTo(new Outcome.Done("over"));
        assertThat(book()).isEmpty();
        assertThat(flow.views().differences(DemoDirectory.POINT)).isEmpty();
    }

    @Test
    void bankTransferPassesThroughTheBank() {
        var sent = List.of(collected().shipping());
        assertThat(flow.remit(sent, Money.jpy(2700), RemittanceWay.BANK_TRANSFER))
                .isEqualTo(new Outcome.Done("over"));
        assertThat(book())
                .isEqualTo(Map.of("TRANSIT_CASH shinagawa-1", 40L, "SUSPENSE hon-ya", -40L));
        assertThat(flow.views().differences(DemoDirectory.POINT))
                .containsExactly(new Views.Difference(DemoDirectory.STORE, Money.jpy(40), false));
    }

    @Test
    void batchWithOneForeignNumberSendsNothing() {
        var own = collected();
        var waiting = flow.waitingForCash();
        flow.takeCash(waiting.shipping(), DUE, 1);
        var both = List.of(own.shipping(), waiting.shipping());
        assertThat(flow.remit(both, Money.jpy(5320), RemittanceWay.REGISTERED_CASH))
                .isEqualTo(new Outcome.Refused(new Refusal.OutOfOrder()));
        assertThat(flow.told(ToStore.CashRemitted.class)).isEmpty();
        assertThat(book()).containsEntry("PAYABLE hon-ya", 5320L);
    }

    private ToShopper.OrderAccepted collected() {
        var order = flow.waitingForCash();
        flow.takeCash(order.shipping(), DUE, 1);
        flow.handOver(order.shipping());
        return order;
    }
}
