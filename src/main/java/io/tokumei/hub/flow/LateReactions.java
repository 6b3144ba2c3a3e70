// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToAgent;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.ShipmentFacet;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradePlan.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What follows when somebody came too late, or the goods did not come at all.
record LateReactions(Roster roster) {
    private static final int LAST_CALL = 3;

    Reaction expired(Trade trade, TradeEvent.OrderExpired e) {
        return Reaction.telling(
                new ToShopper.OrderExpired(
                        trade.shopper(),
                        trade.plan().arrivalTeller(),
                        roster.storeName(trade),
                        trade.references().payment()),
                new ToStore.OrderExpired(
                        trade.parties().store(),
                        trade.references().order(),
                        Roster.sellerNumber(trade),
                        e.at()));
    }

    /// Checklist E1-31, E1-32.
    Reaction warned(Trade trade, TradeEvent.ShopperWarned e) {
        PickupPoint point = roster.point(trade.parties().pickupPoint());
        return Reaction.telling(
                new ToStore.ParcelUncollected(
                        trade.parties().store(),
                        trade.references().shipping(),
                        courierGln(trade),
                        point.gln(),
                        e.at()),
                waits(trade, e.times()));
    }

    /// Checklist E1-33: the agent is told the number alone, where the plan makes it the one who may
    /// know the shopper. Nobody can be called on an anonymous contract, so the shopper is written
    /// to once more in any case.
    Reaction helpSought(Trade trade) {
        List<Notice> notices = new ArrayList<>();
        notices.add(waits(trade, LAST_CALL));
        if (agentMayKnow(trade.plan().identityHolder())) {
            trade.parties()
                    .agent()
                    .map(a ->
                            new ToAgent.ShopperSought(
                                    a, trade.references().payment(), until(trade)))
                    .ifPresent(notices::add);
        }
        return new Reaction(notices, List.of(), List.of());
    }

    Reaction storageExpired(Trade trade, TradeEvent.StorageExpired e) {
        PartyId point = trade.parties().pickupPoint();
        return new Reaction(
                List.of(
                        new ToPickupPoint.StorageEnded(
                                point, trade.references().shipping(), e.at()),
                        new ToShopper.StorageEnded(
                                trade.shopper(),
                                trade.plan().arrivalTeller(),
                                trade.references().shipping(),
                                roster.point(point).name())),
                List.of(),
                List.of("secret"));
    }

    /// The books go back to where they were; the payee learns it as it learned of the payment.
    Reaction refunded(Trade trade, TradeEvent.PaymentRefunded e, Optional<Contact> payer) {
        PartyId store = trade.parties().store();
        PartyId agent = trade.parties().agent().orElseThrow();
        List<Notice> notices = new ArrayList<>();
        payer.ifPresent(to ->
                notices.add(
                        new ToShopper.PaymentRefunded(
                                to,
                                trade.references().payment(),
                                roster.storeName(trade),
                                e.amount(),
                                e.at())));
        notices.add(
                new ToStore.PaymentReversed(
                        store,
                        trade.references().order(),
                        Roster.sellerNumber(trade),
                        e.amount(),
                        roster.partner(agent).gln(),
                        e.at()));
        notices.add(
                new ToAgent.PaymentReversed(
                        agent, trade.references().payment(), store, e.amount(), e.at()));
        return new Reaction(
                notices, List.of(TradePostings.refund(trade, e.wallet(), e.amount())), List.of());
    }

    private static boolean agentMayKnow(Holder holder) {
        return switch (holder) {
            case PAYMENT_AGENT, PURCHASE_AGENT -> true;
            case STORE, CARD_COMPANY, SHOPPER, NOBODY -> false;
        };
    }

    private ToShopper waits(Trade trade, int times) {
        PickupPoint point = roster.point(trade.parties().pickupPoint());
        return new ToShopper.ParcelWaits(
                trade.shopper(),
                trade.plan().arrivalTeller(),
                trade.references().shipping(),
                point.name(),
                point.address(),
                point.kiosk(),
                times,
                until(trade));
    }

    private static Instant until(Trade trade) {
        Instant announced = trade.attention().announced().orElseThrow();
        return announced.plus(trade.terms().storage());
    }

    private String courierGln(Trade trade) {
        return switch (trade.shipment()) {
            case ShipmentFacet.Arrived s -> roster.partner(s.courier()).gln();
            case ShipmentFacet.Stored s -> roster.partner(s.courier()).gln();
            case ShipmentFacet.Blocked _,
                    ShipmentFacet.Released _,
                    ShipmentFacet.Tendered _,
                    ShipmentFacet.InTransit _,
                    ShipmentFacet.Returning _,
                    ShipmentFacet.Collected _,
                    ShipmentFacet.Failed _ ->
                    throw new IllegalStateException("the parcel is not at the point");
        };
    }
}
