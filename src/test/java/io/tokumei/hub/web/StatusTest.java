// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static io.tokumei.hub.trade.TradeFixture.aTrade;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.trade.Evolution;
import io.tokumei.hub.trade.FundsFacet;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradeFixture;
import io.tokumei.hub.trade.TransportStatus;
import org.junit.jupiter.api.Test;

class StatusTest {
    @Test
    void tradeIsToldInOneWordAllTheWay() {
        expect(aTrade(), Status.ORDERED);
        expect(aTrade().accepted(), Status.AWAITING_PAYMENT);
        expect(paid(), Status.PAID);
        expect(paid().tendered(), Status.SHIPPED);
        expect(paid().tendered().reported(TransportStatus.IN_TRANSIT), Status.IN_TRANSIT);
        expect(arrived(), Status.READY);
        expect(arrived().stored(), Status.READY);
        expect(arrived().stored().presented(true), Status.READY);
        expect(arrived().stored().presented(true).handedOver(), Status.COLLECTED);
    }

    @Test
    void whatGoesWrongIsToldToo() {
        var rejected = new TradeEvent.OrderRejected(TradeFixture.NOON);
        assertThat(Status.of(Evolution.evolve(aTrade().trade(), rejected)))
                .isEqualTo(Status.CANCELLED);
        expect(paid().tendered().reported(TransportStatus.LOST), Status.EXCEPTION);
        TradeFixture locked = arrived().stored();
        for (int tries = 0; tries < 5; tries++) {
            locked.presented(false);
        }
        expect(locked, Status.LOCKED);
    }

    /// Held and not yet taken: plans that pay later keep a trade there for long.
    @Test
    void heldMoneyIsNotCalledPaid() {
        var held = new FundsFacet.Held("wallet", TradeFixture.DUE, TradeFixture.NOON);
        var trade = aTrade().accepted().trade();
        var later =
                new Trade(
                        trade.id(),
                        trade.plan(),
                        trade.parties(),
                        trade.references(),
                        trade.shopper(),
                        trade.content(),
                        trade.terms(),
                        trade.order(),
                        held,
                        trade.shipment(),
                        trade.handover(),
                        trade.attention());
        assertThat(Status.of(later)).isEqualTo(Status.RESERVED);
    }

    private static TradeFixture paid() {
        return aTrade().accepted().paid();
    }

    private static TradeFixture arrived() {
        return paid().tendered().reported(TransportStatus.ARRIVED);
    }

    private static void expect(TradeFixture trade, Status status) {
        assertThat(Status.of(trade.trade())).isEqualTo(status);
        assertThat(status.style()).isNotBlank();
    }
}
