// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToAgent;
import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.OrderFacet;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.References;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TradePlan.Holder;
import io.tokumei.hub.trade.TransportStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns events into notices and postings. Pure: it reads the trade as it stands after the event
/// and the directory, nothing else.
final class Reactions {
    private final Roster roster;
    private final LateReactions late;
    private final String relayDomain;
    private final PurchaseReactions purchases;

    Reactions(Directory directory, String relayDomain, String depositHint) {
        this.roster = new Roster(directory);
        this.late = new LateReactions(roster);
        this.relayDomain = relayDomain;
        this.purchases = new PurchaseReactions(directory, depositHint);
    }

    /// What follows from an event; `payer` is the holder of the wallet that pays, where one does.
    Reaction react(Trade trade, TradeEvent event, Optional<Contact> payer) {
        return switch (event) {
            case TradeEvent.OrderPlaced e -> Reaction.telling(orderPlaced(trade, e));
            case TradeEvent.OrderAccepted _,
                    TradeEvent.ShipmentReleased _,
                    TradeEvent.PurchaseEntrusted _ ->
                    Reaction.none();
            case TradeEvent.OrderRejected _ -> rejected(trade);
            case TradeEvent.PaymentDeclined e -> purchases.declined(trade, e);
            case TradeEvent.CredentialIssued e -> accepted(trade, e);
            case TradeEvent.PaymentHeld e ->
                    Reaction.booking(TradePostings.hold(trade, e.wallet(), e.amount()));
            case TradeEvent.PaymentMade e -> paid(trade, e, payer);
            case TradeEvent.ShipmentTendered e -> tendered(trade, e);
            case TradeEvent.ParcelInTransit _, TradeEvent.ParcelStored _ -> Reaction.none();
            case TradeEvent.ParcelArrived e -> arrived(trade, e);
            case TradeEvent.ParcelFailed e -> failed(trade, e);
            case TradeEvent.CredentialMismatched _, TradeEvent.CredentialMatched _ ->
                    Reaction.none();
            case TradeEvent.CredentialLocked _ ->
                    Reaction.telling(
                            new ToShopper.PickupLocked(
                                    trade.shopper(),
                                    trade.plan().arrivalTeller(),
                                    trade.references().shipping()));
            case TradeEvent.CashTaken e ->
                    Reaction.booking(CashPostings.taken(trade, e.amount(), e.round()));
            case TradeEvent.CashReturned e ->
                    Reaction.booking(CashPostings.returned(trade, e.amount(), e.round()));
            // The batch it is part of is booked and told as a whole.
            case TradeEvent.CashRemitted _ -> Reaction.none();
            case TradeEvent.ParcelHandedOver e -> handedOver(trade, e);
            case TradeEvent.OrderExpired e -> late.expired(trade, e);
            case TradeEvent.PaymentReleased _ -> Reaction.booking(TradePostings.release(trade));
            case TradeEvent.PaymentRefunded e -> late.refunded(trade, e, payer);
            case TradeEvent.ShopperWarned e -> late.warned(trade, e);
            case TradeEvent.HelpSought _ -> late.helpSought(trade);
            case TradeEvent.StorageExpired e -> late.storageExpired(trade, e);
        };
    }

    /// Where the agent is the buyer, the store has nobody else to know of (checklist E2-02).
    private Notice orderPlaced(Trade trade, TradeEvent.OrderPlaced e) {
        return switch (trade.plan().orderTaker()) {
            case PURCHASE_AGENT -> purchases.ordered(trade, e);
            case STORE, PAYMENT_AGENT, CARD_COMPANY, SHOPPER, NOBODY -> ordered(trade, e);
        };
    }

    private Notice ordered(Trade trade, TradeEvent.OrderPlaced e) {
        PartyId point = trade.parties().pickupPoint();
        return new ToStore.OrderPlaced(
                trade.parties().store(),
                trade.references().order(),
                trade.references().shipping(),
                trade.content(),
                point,
                roster.point(point).gln(),
                trade.references().alias() + "@" + relayDomain,
                trade.parties().agent().map(roster::partner).map(Partner::gln),
                e.at());
    }

    /// The store's number goes to the shopper only from the store.
    private Reaction rejected(Trade trade) {
        Holder taker = trade.plan().orderTaker();
        References references = trade.references();
        return Reaction.telling(
                new ToShopper.OrderRejected(
                        trade.shopper(),
                        taker,
                        roster.storeName(trade),
                        taker == Holder.STORE ? references.order() : references.payment()));
    }

    private Reaction accepted(Trade trade, TradeEvent.CredentialIssued e) {
        if (!(trade.order() instanceof OrderFacet.Accepted order)) {
            return Reaction.none();
        }
        Optional<PickupSecret> shown =
                trade.shopper().medium() == Medium.MAIL
                        ? Optional.of(e.secret())
                        : Optional.empty();
        return Reaction.telling(
                switch (trade.plan().orderTaker()) {
                    case PURCHASE_AGENT -> purchases.accepted(trade, order, shown);
                    case STORE, PAYMENT_AGENT, CARD_COMPANY, SHOPPER, NOBODY ->
                            orderAccepted(trade, order, shown);
                });
    }

    private Notice orderAccepted(
            Trade trade, OrderFacet.Accepted order, Optional<PickupSecret> shown) {
        return new ToShopper.OrderAccepted(
                trade.shopper(),
                roster.storeName(trade),
                trade.references().order(),
                trade.parties().agent().map(_ -> trade.references().payment()),
                trade.references().shipping(),
                shown,
                order.price(),
                trade.content(),
                trade.parties().agent().map(roster::partner).map(Partner::name),
                roster.point(trade.parties().pickupPoint()).name());
    }

    private Reaction paid(Trade trade, TradeEvent.PaymentMade e, Optional<Contact> payer) {
        PartyId store = trade.parties().store();
        Partner agent = roster.partner(trade.parties().agent().orElseThrow());
        List<Notice> notices = new ArrayList<>();
        payer.ifPresent(to ->
                notices.add(
                        new ToShopper.PaymentMade(
                                to,
                                trade.references().payment(),
                                roster.storeName(trade),
                                e.amount(),
                                e.at())));
        notices.add(
                new ToStore.PaymentAdvised(
                        store,
                        trade.references().order(),
                        Roster.sellerNumber(trade),
                        e.amount(),
                        agent.gln(),
                        e.at()));
        notices.add(
                new ToAgent.PayoutDue(
                        agent.id(), trade.references().payment(), store, e.amount(), e.at()));
        Posting capture = TradePostings.capture(trade, e.amount());
        return new Reaction(notices, List.of(capture), List.of());
    }

    private Reaction tendered(Trade trade, TradeEvent.ShipmentTendered e) {
        PartyId point = trade.parties().pickupPoint();
        return Reaction.telling(
                new ToPickupPoint.ParcelAnnounced(
                        point, trade.references().shipping(), trade.cashPrice()),
                new ToCourier.TransportRequested(
                        e.courier(),
                        trade.references().shipping(),
                        roster.storeName(trade),
                        point,
                        e.parcel(),
                        e.at()));
    }

    private Reaction arrived(Trade trade, TradeEvent.ParcelArrived e) {
        PickupPoint point = roster.point(trade.parties().pickupPoint());
        return Reaction.telling(
                new ToStore.ParcelArrived(
                        trade.parties().store(),
                        trade.references().shipping(),
                        roster.partner(e.courier()).gln(),
                        point.gln(),
                        e.at()),
                new ToShopper.ParcelArrived(
                        trade.shopper(),
                        trade.plan().arrivalTeller(),
                        trade.references().shipping(),
                        point.name(),
                        point.address(),
                        point.kiosk(),
                        e.at().plus(trade.terms().storage()),
                        trade.cashPrice()));
    }

    private Reaction failed(Trade trade, TradeEvent.ParcelFailed e) {
        boolean lost = e.why() == TransportStatus.LOST;
        return Reaction.telling(
                new ToStore.ParcelFailed(
                        trade.parties().store(),
                        trade.references().shipping(),
                        roster.partner(e.courier()).gln(),
                        lost,
                        e.at()),
                new ToShopper.ParcelFailed(
                        trade.shopper(),
                        trade.plan().arrivalTeller(),
                        trade.references().shipping(),
                        lost));
    }

    private Reaction handedOver(Trade trade, TradeEvent.ParcelHandedOver e) {
        return new Reaction(
                List.of(
                        new ToStore.ParcelCollected(
                                trade.parties().store(),
                                trade.references().shipping(),
                                roster.point(trade.parties().pickupPoint()).gln(),
                                e.at(),
                                trade.cashPrice()),
                        new ToShopper.ParcelCollected(
                                trade.shopper(),
                                trade.plan().arrivalTeller(),
                                trade.references().shipping(),
                                e.at(),
                                trade.cashPrice())),
                List.of(),
                List.of("secret"));
    }
}
