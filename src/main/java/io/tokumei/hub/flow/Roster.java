// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.OrderFacet;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Trade;

/// Who takes part in a trade, by name. A partner of a running trade is never taken out of the
/// directory: one that is missing is a fault.
record Roster(Directory directory) {
    String storeName(Trade trade) {
        return partner(trade.parties().store()).name();
    }

    /// The store's own number for the order, empty before it has one.
    static String sellerNumber(Trade trade) {
        return switch (trade.order()) {
            case OrderFacet.Accepted order -> order.sellerNumber();
            case OrderFacet.Expired order -> order.sellerNumber();
            case OrderFacet.Placed _, OrderFacet.Rejected _ -> "";
        };
    }

    Partner partner(PartyId id) {
        return directory
                .partner(id)
                .orElseThrow(() -> new IllegalStateException("partner " + id + " is gone"));
    }

    PickupPoint point(PartyId id) {
        return directory
                .pickupPoint(id.value())
                .orElseThrow(() -> new IllegalStateException("pickup point " + id + " is gone"));
    }
}
