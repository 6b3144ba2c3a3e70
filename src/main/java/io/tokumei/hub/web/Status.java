// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.trade.FundsFacet;
import io.tokumei.hub.trade.HandoverFacet;
import io.tokumei.hub.trade.OrderFacet;
import io.tokumei.hub.trade.ShipmentFacet;
import io.tokumei.hub.trade.Trade;

/// The one word that board and pages say about a trade (checklist GEN-13): no goods, no identity.
enum Status {
    ORDERED(Tone.MOVING),
    AWAITING_PAYMENT(Tone.WAITING),
    PAYS_CASH(Tone.MOVING),
    RESERVED(Tone.MOVING),
    PAID(Tone.MOVING),
    SHIPPED(Tone.MOVING),
    IN_TRANSIT(Tone.MOVING),
    READY(Tone.GOOD),
    COLLECTED(Tone.GOOD),
    LOCKED(Tone.BAD),
    RETURNING(Tone.BAD),
    EXCEPTION(Tone.BAD),
    CANCELLED(Tone.BAD);

    /// The colour that goes with mark and word.
    enum Tone {
        MOVING,
        WAITING,
        GOOD,
        BAD
    }

    private final Tone tone;

    Status(Tone tone) {
        this.tone = tone;
    }

    /// The style of its colour. Public, as all that templates call.
    public String style() {
        return switch (tone) {
            case MOVING -> "moving";
            case WAITING -> "waiting";
            case GOOD -> "good";
            case BAD -> "bad";
        };
    }

    static Status of(Trade trade) {
        return switch (trade.shipment()) {
            case ShipmentFacet.Blocked _, ShipmentFacet.Released _ -> beforeShipping(trade);
            case ShipmentFacet.Tendered _ -> SHIPPED;
            case ShipmentFacet.InTransit _ -> IN_TRANSIT;
            case ShipmentFacet.Arrived _, ShipmentFacet.Stored _ -> atThePoint(trade);
            case ShipmentFacet.Returning _ -> RETURNING;
            case ShipmentFacet.Collected _ -> COLLECTED;
            case ShipmentFacet.Failed _ -> EXCEPTION;
        };
    }

    private static Status beforeShipping(Trade trade) {
        return switch (trade.order()) {
            case OrderFacet.Placed _ -> ORDERED;
            case OrderFacet.Rejected _, OrderFacet.Expired _ -> CANCELLED;
            case OrderFacet.Accepted _ ->
                    switch (trade.funds()) {
                        case FundsFacet.Unpaid _, FundsFacet.Entrusted _ ->
                                trade.plan().paysCashAtPoint() ? PAYS_CASH : AWAITING_PAYMENT;
                        case FundsFacet.Held _ -> RESERVED;
                        case FundsFacet.Paid _,
                                FundsFacet.CashTaken _,
                                FundsFacet.CashReturned _,
                                FundsFacet.CashRemitted _ ->
                                PAID;
                        case FundsFacet.Released _, FundsFacet.Refunded _ -> EXCEPTION;
                    };
        };
    }

    private static Status atThePoint(Trade trade) {
        return switch (trade.handover()) {
            case HandoverFacet.Locked _ -> LOCKED;
            case HandoverFacet.None _,
                    HandoverFacet.Issued _,
                    HandoverFacet.Open _,
                    HandoverFacet.Closed _,
                    HandoverFacet.Verified _ ->
                    READY;
            case HandoverFacet.HandedOver _ -> COLLECTED;
        };
    }
}
