// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import io.tokumei.hub.trade.Decision.Accepted;
import io.tokumei.hub.trade.Decision.Refused;
import java.time.Instant;
import java.util.Optional;

/// Decides what couriers and pickup points report about the parcel. Reports are facts: one that
/// says less than is already known changes nothing.
final class TransportDecisions {
    private TransportDecisions() {}

    static Decision report(Trade trade, Command.ReportTransport c) {
        Optional<PartyId> courier = courier(trade.shipment());
        if (courier.isEmpty() || !courier.get().equals(c.by())) {
            return new Refused(new Refusal.UnknownReference());
        }
        return switch (c.status()) {
            case ACCEPTED, IN_TRANSIT -> moving(trade, c);
            case ARRIVED -> arrived(trade, c);
            case LOST, RETURNED -> failed(trade, c);
        };
    }

    private static Decision moving(Trade trade, Command.ReportTransport c) {
        return trade.shipment() instanceof ShipmentFacet.Tendered
                ? Accepted.of(new TradeEvent.ParcelInTransit(c.by(), c.at()))
                : Accepted.of();
    }

    private static Decision arrived(Trade trade, Command.ReportTransport c) {
        return switch (trade.shipment()) {
            case ShipmentFacet.Tendered _, ShipmentFacet.InTransit _ ->
                    Accepted.of(new TradeEvent.ParcelArrived(c.by(), c.at()));
            case ShipmentFacet.Arrived _,
                    ShipmentFacet.Stored _,
                    ShipmentFacet.Returning _,
                    ShipmentFacet.Collected _,
                    ShipmentFacet.Failed _ ->
                    Accepted.of();
            case ShipmentFacet.Blocked _, ShipmentFacet.Released _ ->
                    new Refused(new Refusal.OutOfOrder());
        };
    }

    private static Decision failed(Trade trade, Command.ReportTransport c) {
        return switch (trade.shipment()) {
            case ShipmentFacet.Tendered _,
                    ShipmentFacet.InTransit _,
                    ShipmentFacet.Arrived _,
                    ShipmentFacet.Returning _ ->
                    failed(trade, new TradeEvent.ParcelFailed(c.by(), c.status(), c.at()));
            case ShipmentFacet.Failed _ -> Accepted.of();
            case ShipmentFacet.Stored _,
                    ShipmentFacet.Collected _,
                    ShipmentFacet.Blocked _,
                    ShipmentFacet.Released _ ->
                    new Refused(new Refusal.OutOfOrder());
        };
    }

    /// Goods that do not come are not paid for. Cash in the drawer stays there, booked as owed and
    /// never sent on, until the pickup point reports that it gave it back: only it can know.
    private static Decision failed(Trade trade, TradeEvent.ParcelFailed failed) {
        return switch (trade.funds()) {
            case FundsFacet.Unpaid _,
                    FundsFacet.Entrusted _,
                    FundsFacet.Released _,
                    FundsFacet.Refunded _,
                    FundsFacet.CashTaken _,
                    FundsFacet.CashReturned _,
                    FundsFacet.CashRemitted _ ->
                    Accepted.of(failed);
            case FundsFacet.Held _ ->
                    Accepted.of(failed, new TradeEvent.PaymentReleased(failed.at()));
            case FundsFacet.Paid p ->
                    Accepted.of(
                            failed,
                            new TradeEvent.PaymentRefunded(p.wallet(), p.amount(), failed.at()));
        };
    }

    static Decision store(Trade trade, Command.StoreParcel c) {
        if (!c.by().equals(trade.parties().pickupPoint())) {
            return new Refused(new Refusal.UnknownReference());
        }
        return switch (trade.shipment()) {
            case ShipmentFacet.Tendered t -> arrivedAndStored(t.courier(), c);
            case ShipmentFacet.InTransit t -> arrivedAndStored(t.courier(), c);
            case ShipmentFacet.Arrived t -> Accepted.of(stored(t.courier(), c));
            case ShipmentFacet.Stored s ->
                    s.shelf().equals(c.shelf())
                            ? Accepted.of()
                            : Accepted.of(stored(s.courier(), c));
            case ShipmentFacet.Collected _, ShipmentFacet.Returning _ -> Accepted.of();
            case ShipmentFacet.Blocked _, ShipmentFacet.Released _, ShipmentFacet.Failed _ ->
                    new Refused(new Refusal.OutOfOrder());
        };
    }

    /// The shelf is proof enough of the arrival, when the courier's report is late.
    private static Decision arrivedAndStored(PartyId courier, Command.StoreParcel c) {
        Instant at = c.at();
        return Accepted.of(new TradeEvent.ParcelArrived(courier, at), stored(courier, c));
    }

    private static TradeEvent stored(PartyId courier, Command.StoreParcel c) {
        return new TradeEvent.ParcelStored(courier, c.shelf(), c.at());
    }

    static Decision refuse(Trade trade, Command.RefuseParcel c) {
        Optional<PartyId> courier = courier(trade.shipment());
        if (!c.by().equals(trade.parties().pickupPoint()) || courier.isEmpty()) {
            return new Refused(new Refusal.UnknownReference());
        }
        return switch (trade.shipment()) {
            case ShipmentFacet.Collected _ -> new Refused(new Refusal.OutOfOrder());
            case ShipmentFacet.Failed _ -> Accepted.of();
            case ShipmentFacet.Tendered _,
                    ShipmentFacet.InTransit _,
                    ShipmentFacet.Arrived _,
                    ShipmentFacet.Stored _,
                    ShipmentFacet.Returning _,
                    ShipmentFacet.Blocked _,
                    ShipmentFacet.Released _ ->
                    failed(
                            trade,
                            new TradeEvent.ParcelFailed(
                                    courier.get(), TransportStatus.RETURNED, c.at()));
        };
    }

    private static Optional<PartyId> courier(ShipmentFacet shipment) {
        return switch (shipment) {
            case ShipmentFacet.Tendered s -> Optional.of(s.courier());
            case ShipmentFacet.InTransit s -> Optional.of(s.courier());
            case ShipmentFacet.Arrived s -> Optional.of(s.courier());
            case ShipmentFacet.Stored s -> Optional.of(s.courier());
            case ShipmentFacet.Failed s -> Optional.of(s.courier());
            case ShipmentFacet.Returning s -> Optional.of(s.courier());
            case ShipmentFacet.Collected s -> Optional.of(s.courier());
            case ShipmentFacet.Blocked _, ShipmentFacet.Released _ -> Optional.empty();
        };
    }
}
