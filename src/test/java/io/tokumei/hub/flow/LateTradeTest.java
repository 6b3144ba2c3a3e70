// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import static io.tokumei.hub.flow.FlowFixture.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.notice.ToAgent;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.TransportStatus;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the clock does on real tables.
class LateTradeTest {
    private static final Duration DAY = Duration.ofDays(1);

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

    @Test
    void anUnpaidOrderLapsesOnceAndBothSidesAreTold() {
        var contract = flow.contract(3000);
        var order = flow.accepted(flow.ordered());
        flow.passTime(DAY.multipliedBy(6));
        flow.passTime(DAY);
        assertThat(flow.told(ToShopper.OrderExpired.class)).hasSize(1);
        assertThat(flow.told(ToStore.OrderExpired.class)).hasSize(1);
        assertThat(flow.pay(order, contract, DUE))
                .isEqualTo(new Outcome.Refused(new Refusal.OutOfOrder()));
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(3000));
    }

    @Test
    void aForgottenParcelIsWarnedOfGoesBackAndIsRefunded() {
        var contract = flow.contract(3000);
        var order = flow.accepted(flow.ordered());
        flow.pay(order, contract, DUE);
        flow.ship(order.shipping());
        flow.report(order.shipping(), TransportStatus.ARRIVED);
        flow.store(order.shipping());

        flow.passTime(DAY.multipliedBy(30));
        assertThat(flow.told(ToShopper.ParcelWaits.class))
                .extracting(ToShopper.ParcelWaits::times)
                .containsExactly(1, 2, 3);
        assertThat(flow.told(ToStore.ParcelUncollected.class)).hasSize(2);
        assertThat(flow.atDeskOf(DemoDirectory.AGENT))
                .filteredOn(ToAgent.ShopperSought.class::isInstance)
                .singleElement()
                .extracting(n -> ((ToAgent.ShopperSought) n).payment())
                .isEqualTo(order.payment().orElseThrow());
        assertThat(flow.told(ToPickupPoint.StorageEnded.class)).hasSize(1);

        flow.report(order.shipping(), TransportStatus.RETURNED);
        assertThat(flow.told(ToShopper.PaymentRefunded.class)).hasSize(1);
        assertThat(flow.told(ToStore.PaymentReversed.class)).hasSize(1);
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(3000));
    }

    @Test
    void aLostParcelIsRefundedAtOnce() {
        var contract = flow.contract(3000);
        var order = flow.accepted(flow.ordered());
        flow.pay(order, contract, DUE);
        flow.ship(order.shipping());
        flow.report(order.shipping(), TransportStatus.LOST);
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(3000));
    }
}
