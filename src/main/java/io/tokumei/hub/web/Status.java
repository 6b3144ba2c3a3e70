// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.trade.FundsFacet;
import io.tokumei.hub.trade.OrderFacet;
import io.tokumei.hub.trade.ShipmentFacet;
import io.tokumei.hub.trade.Trade;

/// The one word the status board says about a trade (checklist GEN-13): no goods, no identity.
enum Status {
    ORDERED,
    AWAITING_PAYMENT,
    PAID,
    SHIPPED,
    IN_TRANSIT,
    READY,
    COLLECTED,
    EXCEPTION,
    CANCELLED;

    static Status of(Trade trade) {
        return switch (trade.shipment()) {
            case ShipmentFacet.Blocked _, ShipmentFacet.Released _ -> beforeShipping(trade);
            case ShipmentFacet.Tendered _ -> SHIPPED;
            case ShipmentFacet.InTransit _ -> IN_TRANSIT;
            case ShipmentFacet.Arrived _, ShipmentFacet.Stored _ -> READY;
            case ShipmentFacet.Collected _ -> COLLECTED;
            case ShipmentFacet.Failed _ -> EXCEPTION;
        };
    }

    private static Status beforeShipping(Trade trade) {
        return switch (trade.order()) {
            case OrderFacet.Placed _ -> ORDERED;
            case OrderFacet.Rejected _ -> CANCELLED;
            case OrderFacet.Accepted _ ->
                    trade.funds() instanceof FundsFacet.Unpaid ? AWAITING_PAYMENT : PAID;
        };
    }
}
