// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.OrderFacet;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import java.util.Optional;

/// What is told where an agent stands between shopper and store: to the store as the buyer, to the
/// shopper as the one who was asked. Neither hears of the other's numbers or addresses.
final class PurchaseReactions {
    private final Directory directory;
    private final String depositHint;

    PurchaseReactions(Directory directory, String depositHint) {
        this.directory = directory;
        this.depositHint = depositHint;
    }

    /// Checklist E2-02.
    Notice ordered(Trade trade, TradeEvent.OrderPlaced e) {
        PickupPoint point = point(trade);
        return new ToStore.PurchaseOrdered(
                trade.parties().store(),
                trade.references().order(),
                trade.references().shipping(),
                trade.content(),
                point.site(),
                point.gln(),
                agent(trade).gln(),
                e.at());
    }

    /// Checklist E2-04.
    Notice accepted(Trade trade, OrderFacet.Accepted order, Optional<PickupSecret> shown) {
        return new ToShopper.PurchaseAccepted(
                trade.shopper(),
                agent(trade).name(),
                store(trade).name(),
                trade.references().payment(),
                trade.references().shipping(),
                shown,
                order.price(),
                trade.content(),
                point(trade).name());
    }

    /// Checklist E2-07.
    Reaction declined(Trade trade, TradeEvent.PaymentDeclined e) {
        return trade.order() instanceof OrderFacet.Accepted order
                ? Reaction.telling(
                        new ToShopper.PurchaseNotPaid(
                                trade.shopper(),
                                store(trade).name(),
                                trade.references().payment(),
                                order.price().total(),
                                e.why(),
                                depositHint))
                : Reaction.none();
    }

    private Partner agent(Trade trade) {
        return partner(trade.parties().agent().orElseThrow());
    }

    private Partner store(Trade trade) {
        return partner(trade.parties().store());
    }

    private Partner partner(PartyId id) {
        return directory
                .partner(id)
                .orElseThrow(() -> new IllegalStateException("partner " + id + " is gone"));
    }

    private PickupPoint point(Trade trade) {
        PartyId site = trade.parties().pickupPoint();
        return directory
                .pickupPoint(site.value())
                .orElseThrow(() -> new IllegalStateException("pickup point " + site + " is gone"));
    }
}
