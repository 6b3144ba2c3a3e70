// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.util.Optional;

/// One purchase from order to receipt. Its five facets move on their own and gate one another; it
/// changes only by events ([TradeEvent]) that [Decisions] allowed.
public record Trade(
        TradeId id,
        TradePlan plan,
        Parties parties,
        References references,
        Contact shopper,
        OrderContent content,
        Terms terms,
        OrderFacet order,
        FundsFacet funds,
        ShipmentFacet shipment,
        HandoverFacet handover,
        AttentionFacet attention) {

    /// The trade as its first event made it.
    static Trade begun(TradeEvent.OrderPlaced placed) {
        return new Trade(
                placed.trade(),
                placed.plan(),
                placed.parties(),
                placed.references(),
                placed.shopper(),
                placed.content(),
                placed.terms(),
                new OrderFacet.Placed(placed.at()),
                new FundsFacet.Unpaid(),
                new ShipmentFacet.Blocked(),
                new HandoverFacet.None(),
                new AttentionFacet.Quiet());
    }

    /// The price as far as the pickup point collects it: absent under every plan that is not paid
    /// in cash, and before the store has named it.
    public Optional<Money> cashPrice() {
        return plan.paysCashAtPoint() && order instanceof OrderFacet.Accepted accepted
                ? Optional.of(accepted.price().total())
                : Optional.empty();
    }

    Trade with(OrderFacet next) {
        return new Trade(
                id,
                plan,
                parties,
                references,
                shopper,
                content,
                terms,
                next,
                funds,
                shipment,
                handover,
                attention);
    }

    Trade with(FundsFacet next) {
        return new Trade(
                id,
                plan,
                parties,
                references,
                shopper,
                content,
                terms,
                order,
                next,
                shipment,
                handover,
                attention);
    }

    Trade with(ShipmentFacet next) {
        return new Trade(
                id,
                plan,
                parties,
                references,
                shopper,
                content,
                terms,
                order,
                funds,
                next,
                handover,
                attention);
    }

    Trade with(HandoverFacet next) {
        return new Trade(
                id,
                plan,
                parties,
                references,
                shopper,
                content,
                terms,
                order,
                funds,
                shipment,
                next,
                attention);
    }

    Trade with(AttentionFacet next) {
        return new Trade(
                id,
                plan,
                parties,
                references,
                shopper,
                content,
                terms,
                order,
                funds,
                shipment,
                handover,
                next);
    }
}
