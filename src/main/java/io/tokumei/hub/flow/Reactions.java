// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.notice.ToPaymentAgent;
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
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TransportStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns events into notices and postings. Pure: it reads the trade as it stands after the event
/// and the directory, nothing else.
final class Reactions {
    private final Directory directory;
    private final String relayDomain;

    Reactions(Directory directory, String relayDomain) {
        this.directory = directory;
        this.relayDomain = relayDomain;
    }

    /// What follows from an event; `payer` is the holder of the wallet that pays, where one does.
    Reaction react(Trade trade, TradeEvent event, Optional<Contact> payer) {
        return switch (event) {
            case TradeEvent.OrderPlaced e -> Reaction.telling(orderPlaced(trade, e));
            case TradeEvent.OrderAccepted _, TradeEvent.ShipmentReleased _ -> Reaction.none();
            case TradeEvent.OrderRejected _ ->
                    Reaction.telling(
                            new ToShopper.OrderRejected(
                                    trade.shopper(), storeName(trade), trade.references().order()));
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
                                    trade.shopper(), trade.references().shipping()));
            case TradeEvent.CashTaken e ->
                    Reaction.booking(CashPostings.taken(trade, e.amount(), e.round()));
            case TradeEvent.CashReturned e ->
                    Reaction.booking(CashPostings.returned(trade, e.amount(), e.round()));
            // The batch it is part of is booked and told as a whole.
            case TradeEvent.CashRemitted _ -> Reaction.none();
            case TradeEvent.ParcelHandedOver e -> handedOver(trade, e);
        };
    }

    private Notice orderPlaced(Trade trade, TradeEvent.OrderPlaced e) {
        PartyId point = trade.parties().pickupPoint();
        return new ToStore.OrderPlaced(
                trade.parties().store(),
                trade.references().order(),
                trade.references().shipping(),
                trade.content(),
                point,
                point(point).gln(),
                trade.references().alias() + "@" + relayDomain,
                trade.parties().agent().map(this::partner).map(Partner::gln),
                e.at());
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
                new ToShopper.OrderAccepted(
                        trade.shopper(),
                        storeName(trade),
                        trade.references().order(),
                        trade.parties().agent().map(_ -> trade.references().payment()),
                        trade.references().shipping(),
                        shown,
                        order.price(),
                        trade.content(),
                        trade.parties().agent().map(this::partner).map(Partner::name),
                        point(trade.parties().pickupPoint()).name()));
    }

    private Reaction paid(Trade trade, TradeEvent.PaymentMade e, Optional<Contact> payer) {
        PartyId store = trade.parties().store();
        Partner agent = partner(trade.parties().agent().orElseThrow());
        List<Notice> notices = new ArrayList<>();
        payer.ifPresent(to ->
                notices.add(
                        new ToShopper.PaymentMade(
                                to,
                                trade.references().payment(),
                                storeName(trade),
                                e.amount(),
                                e.at())));
        String number =
                trade.order() instanceof OrderFacet.Accepted order ? order.sellerNumber() : "";
        notices.add(
                new ToStore.PaymentAdvised(
                        store,
                        trade.references().order(),
                        number,
                        e.amount(),
                        agent.gln(),
                        e.at()));
        notices.add(
                new ToPaymentAgent.PayoutDue(
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
                        storeName(trade),
                        point,
                        e.parcel(),
                        e.at()));
    }

    private Reaction arrived(Trade trade, TradeEvent.ParcelArrived e) {
        PickupPoint point = point(trade.parties().pickupPoint());
        return Reaction.telling(
                new ToStore.ParcelArrived(
                        trade.parties().store(),
                        trade.references().shipping(),
                        partner(e.courier()).gln(),
                        point.gln(),
                        e.at()),
                new ToShopper.ParcelArrived(
                        trade.shopper(),
                        trade.references().shipping(),
                        point.name(),
                        point.address(),
                        point.kiosk(),
                        e.at().plus(Duration.ofDays(point.storageDays())),
                        trade.cashPrice()));
    }

    private Reaction failed(Trade trade, TradeEvent.ParcelFailed e) {
        boolean lost = e.why() == TransportStatus.LOST;
        return Reaction.telling(
                new ToStore.ParcelFailed(
                        trade.parties().store(),
                        trade.references().shipping(),
                        partner(e.courier()).gln(),
                        lost,
                        e.at()),
                new ToShopper.ParcelFailed(trade.shopper(), trade.references().shipping(), lost));
    }

    private Reaction handedOver(Trade trade, TradeEvent.ParcelHandedOver e) {
        return new Reaction(
                List.of(
                        new ToStore.ParcelCollected(
                                trade.parties().store(),
                                trade.references().shipping(),
                                point(trade.parties().pickupPoint()).gln(),
                                e.at(),
                                trade.cashPrice()),
                        new ToShopper.ParcelCollected(
                                trade.shopper(),
                                trade.references().shipping(),
                                e.at(),
                                trade.cashPrice())),
                List.of(),
                List.of("secret"));
    }

    private String storeName(Trade trade) {
        return partner(trade.parties().store()).name();
    }

    private Partner partner(PartyId id) {
        return directory
                .partner(id)
                .orElseThrow(() -> new IllegalStateException("partner " + id + " is gone"));
    }

    private PickupPoint point(PartyId id) {
        return directory
                .pickupPoint(id.value())
                .orElseThrow(() -> new IllegalStateException("pickup point " + id + " is gone"));
    }
}
