// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Rebuilds a trade from its events. Pure and total: every event applies to every trade.
public final class Evolution {
    private Evolution() {}

    /// Folds all events of one trade, oldest first; empty when there are none.
    ///
    /// @throws IllegalArgumentException when the first event is not [TradeEvent.OrderPlaced]
    public static Optional<Trade> replay(List<TradeEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        if (!(events.getFirst() instanceof TradeEvent.OrderPlaced placed)) {
            throw new IllegalArgumentException("a trade begins with its order");
        }
        Trade trade = Trade.begun(placed);
        for (TradeEvent event : events.subList(1, events.size())) {
            trade = evolve(trade, event);
        }
        return Optional.of(trade);
    }

    /// Applies one event.
    public static Trade evolve(Trade trade, TradeEvent event) {
        return switch (event) {
            case TradeEvent.OrderPlaced e -> Trade.begun(e);
            case TradeEvent.OrderAccepted e ->
                    trade.with(new OrderFacet.Accepted(e.sellerNumber(), e.price(), e.at()));
            case TradeEvent.OrderExpired e -> lapsed(trade, e);
            case TradeEvent.OrderRejected e -> trade.with(new OrderFacet.Rejected(e.at()));
            case TradeEvent.PurchaseEntrusted e -> trade.with(entrusted(e));
            case TradeEvent.PaymentDeclined _ -> trade.with(new FundsFacet.Unpaid());
            case TradeEvent.PaymentHeld e -> trade.with(held(e));
            case TradeEvent.PaymentMade e -> trade.with(paid(e));
            case TradeEvent.PaymentReleased e -> trade.with(new FundsFacet.Released(e.at()));
            case TradeEvent.PaymentRefunded e -> trade.with(refunded(e));
            case TradeEvent.ShipmentReleased e -> trade.with(new ShipmentFacet.Released(e.at()));
            case TradeEvent.ShipmentTendered e ->
                    trade.with(new ShipmentFacet.Tendered(e.courier(), e.parcel(), e.at()));
            case TradeEvent.ParcelInTransit e ->
                    trade.with(new ShipmentFacet.InTransit(e.courier(), e.at()));
            case TradeEvent.ParcelArrived e ->
                    trade.with(new ShipmentFacet.Arrived(e.courier(), e.at()))
                            .with(new AttentionFacet.Told(e.at()));
            case TradeEvent.ParcelStored e -> stored(trade, e);
            case TradeEvent.ParcelFailed e -> failed(trade, e);
            case TradeEvent.ShopperWarned e -> trade.with(warned(trade, e));
            case TradeEvent.HelpSought e ->
                    trade.with(new AttentionFacet.Escalated(told(trade, e.at()), e.at()));
            case TradeEvent.StorageExpired e -> expired(trade, e);
            case TradeEvent.CredentialIssued e ->
                    trade.with(new HandoverFacet.Issued(e.verifier(), 0));
            case TradeEvent.CredentialMismatched e -> mismatched(trade, e);
            case TradeEvent.CredentialLocked e -> locked(trade, e);
            case TradeEvent.CredentialMatched e -> matched(trade, e);
            case TradeEvent.CashTaken e -> trade.with(taken(e));
            case TradeEvent.CashReturned e -> cashReturned(trade, e);
            case TradeEvent.CashRemitted e -> trade.with(remitted(e));
            case TradeEvent.ParcelHandedOver e -> handedOver(trade, e);
        };
    }

    private static FundsFacet entrusted(TradeEvent.PurchaseEntrusted e) {
        return new FundsFacet.Entrusted(e.wallet(), e.limit(), e.at());
    }

    private static FundsFacet held(TradeEvent.PaymentHeld e) {
        return new FundsFacet.Held(e.wallet(), e.amount(), e.at());
    }

    private static FundsFacet paid(TradeEvent.PaymentMade e) {
        return new FundsFacet.Paid(e.wallet(), e.amount(), e.at());
    }

    private static FundsFacet refunded(TradeEvent.PaymentRefunded e) {
        return new FundsFacet.Refunded(e.wallet(), e.amount(), e.at());
    }

    private static FundsFacet taken(TradeEvent.CashTaken e) {
        return new FundsFacet.CashTaken(e.amount(), e.round(), e.at());
    }

    private static FundsFacet remitted(TradeEvent.CashRemitted e) {
        return new FundsFacet.CashRemitted(e.amount(), e.at());
    }

    private static Trade stored(Trade trade, TradeEvent.ParcelStored e) {
        Trade stored = trade.with(new ShipmentFacet.Stored(e.courier(), e.shelf(), e.at()));
        return trade.handover() instanceof HandoverFacet.Issued issued
                ? stored.with(new HandoverFacet.Open(issued.verifier(), issued.wrongTries()))
                : stored;
    }

    private static Trade lapsed(Trade trade, TradeEvent.OrderExpired e) {
        return trade.order() instanceof OrderFacet.Accepted accepted
                ? trade.with(new OrderFacet.Expired(accepted.sellerNumber(), e.at()))
                : trade;
    }

    private static AttentionFacet warned(Trade trade, TradeEvent.ShopperWarned e) {
        return new AttentionFacet.Warned(told(trade, e.at()), e.times(), e.at());
    }

    private static Instant told(Trade trade, Instant otherwise) {
        return trade.attention().announced().orElse(otherwise);
    }

    private static Trade expired(Trade trade, TradeEvent.StorageExpired e) {
        Trade closed =
                trade.with(new HandoverFacet.Closed(e.at())).with(new AttentionFacet.Quiet());
        return switch (trade.shipment()) {
            case ShipmentFacet.Arrived s ->
                    closed.with(new ShipmentFacet.Returning(s.courier(), e.at()));
            case ShipmentFacet.Stored s ->
                    closed.with(new ShipmentFacet.Returning(s.courier(), e.at()));
            case ShipmentFacet.Blocked _,
                    ShipmentFacet.Released _,
                    ShipmentFacet.Tendered _,
                    ShipmentFacet.InTransit _,
                    ShipmentFacet.Returning _,
                    ShipmentFacet.Collected _,
                    ShipmentFacet.Failed _ ->
                    closed;
        };
    }

    /// What is lost or went back can no longer be collected.
    private static Trade failed(Trade trade, TradeEvent.ParcelFailed e) {
        Trade failed = trade.with(new ShipmentFacet.Failed(e.courier(), e.why(), e.at()));
        return switch (trade.handover()) {
            case HandoverFacet.None _, HandoverFacet.HandedOver _ -> failed;
            case HandoverFacet.Issued _,
                    HandoverFacet.Open _,
                    HandoverFacet.Verified _,
                    HandoverFacet.Locked _,
                    HandoverFacet.Closed _ ->
                    failed.with(new HandoverFacet.Closed(e.at()));
        };
    }

    private static Trade mismatched(Trade trade, TradeEvent.CredentialMismatched e) {
        int wrong = HandoverDecisions.LOCKING_TRY - e.triesLeft();
        return switch (trade.handover()) {
            case HandoverFacet.Issued h ->
                    trade.with(new HandoverFacet.Issued(h.verifier(), wrong));
            case HandoverFacet.Open h -> trade.with(new HandoverFacet.Open(h.verifier(), wrong));
            case HandoverFacet.Verified h ->
                    trade.with(new HandoverFacet.Verified(h.verifier(), wrong, h.at()));
            case HandoverFacet.None _,
                    HandoverFacet.Locked _,
                    HandoverFacet.Closed _,
                    HandoverFacet.HandedOver _ ->
                    trade;
        };
    }

    private static Trade locked(Trade trade, TradeEvent.CredentialLocked e) {
        return verifier(trade)
                .map(v -> trade.with(new HandoverFacet.Locked(v, e.at())))
                .orElse(trade);
    }

    private static Trade matched(Trade trade, TradeEvent.CredentialMatched e) {
        return verifier(trade)
                .map(v -> trade.with(new HandoverFacet.Verified(v, wrongTries(trade), e.at())))
                .orElse(trade);
    }

    /// Whoever comes next proves the right anew.
    private static Trade cashReturned(Trade trade, TradeEvent.CashReturned e) {
        Trade returned = trade.with(new FundsFacet.CashReturned(e.round(), e.at()));
        return trade.handover() instanceof HandoverFacet.Verified h
                ? returned.with(new HandoverFacet.Open(h.verifier(), h.wrongTries()))
                : returned;
    }

    private static Trade handedOver(Trade trade, TradeEvent.ParcelHandedOver e) {
        Trade handed =
                trade.with(new HandoverFacet.HandedOver(e.evidence(), e.at()))
                        .with(new AttentionFacet.Quiet());
        return trade.shipment() instanceof ShipmentFacet.Stored stored
                ? handed.with(new ShipmentFacet.Collected(stored.courier(), e.at()))
                : handed;
    }

    private static int wrongTries(Trade trade) {
        return switch (trade.handover()) {
            case HandoverFacet.Issued h -> h.wrongTries();
            case HandoverFacet.Open h -> h.wrongTries();
            case HandoverFacet.Verified h -> h.wrongTries();
            case HandoverFacet.None _,
                    HandoverFacet.Locked _,
                    HandoverFacet.Closed _,
                    HandoverFacet.HandedOver _ ->
                    0;
        };
    }

    /// The verifier a presented secret is compared with, while there is one.
    public static Optional<Verifier> verifier(Trade trade) {
        return switch (trade.handover()) {
            case HandoverFacet.Issued h -> Optional.of(h.verifier());
            case HandoverFacet.Open h -> Optional.of(h.verifier());
            case HandoverFacet.Verified h -> Optional.of(h.verifier());
            case HandoverFacet.Locked h -> Optional.of(h.verifier());
            case HandoverFacet.None _, HandoverFacet.Closed _, HandoverFacet.HandedOver _ ->
                    Optional.empty();
        };
    }
}
