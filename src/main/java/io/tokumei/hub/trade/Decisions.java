// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import io.tokumei.hub.trade.Decision.Accepted;
import io.tokumei.hub.trade.Decision.Refused;
import io.tokumei.hub.trade.TradePlan.PayWhen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what a command does to a trade. Pure: the same trade and command give the same decision,
/// and nothing is read or written.
///
/// Late, repeated and early messages have answers too: what is already so is accepted without
/// events, what comes before its time is refused as out of order.
public final class Decisions {
    private Decisions() {}

    /// Decides one command.
    public static Decision decide(Trade trade, Command command) {
        return switch (command) {
            case Command.AcceptOrder c -> accept(trade, c);
            case Command.RejectOrder c -> reject(trade, c);
            case Command.RequestPayment c -> pay(trade, c);
            case Command.PayEntrusted c -> EntrustedPayments.pay(trade, c);
            case Command.TenderShipment c -> tender(trade, c);
            case Command.ReportTransport c -> TransportDecisions.report(trade, c);
            case Command.StoreParcel c -> TransportDecisions.store(trade, c);
            case Command.RefuseParcel c -> TransportDecisions.refuse(trade, c);
            case Command.PresentCredential c -> HandoverDecisions.present(trade, c);
            case Command.TakeCash c -> CashDecisions.take(trade, c);
            case Command.ReturnCash c -> CashDecisions.giveBack(trade, c);
            case Command.RemitCash c -> CashDecisions.remit(trade, c);
            case Command.HandOver c -> HandoverDecisions.handOver(trade, c);
            case Command.LetTimePass c -> Deadlines.pass(trade, c);
        };
    }

    private static Decision accept(Trade trade, Command.AcceptOrder c) {
        if (!c.by().equals(trade.parties().store())) {
            return new Refused(new Refusal.UnknownReference());
        }
        return switch (trade.order()) {
            case OrderFacet.Placed _ -> accepted(trade, c);
            case OrderFacet.Accepted a ->
                    a.sellerNumber().equals(c.sellerNumber()) && a.price().equals(c.price())
                            ? Accepted.of()
                            : new Refused(new Refusal.OutOfOrder());
            case OrderFacet.Rejected _, OrderFacet.Expired _ ->
                    new Refused(new Refusal.OutOfOrder());
        };
    }

    private static Decision accepted(Trade trade, Command.AcceptOrder c) {
        List<TradeEvent> events = new ArrayList<>();
        events.add(new TradeEvent.OrderAccepted(c.sellerNumber(), c.price(), c.at()));
        events.add(new TradeEvent.CredentialIssued(c.verifier(), c.secret(), c.at()));
        if (trade.plan().shipGate() == TradePlan.ShipGate.NONE) {
            events.add(new TradeEvent.ShipmentReleased(c.at()));
        }
        return new Accepted(events);
    }

    private static Decision reject(Trade trade, Command.RejectOrder c) {
        if (!c.by().equals(trade.parties().store())) {
            return new Refused(new Refusal.UnknownReference());
        }
        return switch (trade.order()) {
            case OrderFacet.Placed _ -> Accepted.of(new TradeEvent.OrderRejected(c.at()));
            case OrderFacet.Rejected _ -> Accepted.of();
            case OrderFacet.Accepted _, OrderFacet.Expired _ ->
                    new Refused(new Refusal.OutOfOrder());
        };
    }

    private static Decision pay(Trade trade, Command.RequestPayment c) {
        if (trade.plan().paysCashAtPoint()) {
            return new Refused(new Refusal.PaidInCash());
        }
        if (!trade.parties().agent().equals(Optional.of(c.wallet().agent()))) {
            return new Refused(new Refusal.UnknownReference());
        }
        if (!awaitsMoney(trade.funds())) {
            return new Refused(new Refusal.AlreadyPaid());
        }
        return switch (trade.order()) {
            case OrderFacet.Accepted a -> hold(trade, a.price().total(), c);
            case OrderFacet.Placed _, OrderFacet.Rejected _, OrderFacet.Expired _ ->
                    new Refused(new Refusal.OutOfOrder());
        };
    }

    private static boolean awaitsMoney(FundsFacet funds) {
        return switch (funds) {
            case FundsFacet.Unpaid _, FundsFacet.Entrusted _ -> true;
            case FundsFacet.Held _,
                    FundsFacet.Paid _,
                    FundsFacet.Released _,
                    FundsFacet.Refunded _,
                    FundsFacet.CashTaken _,
                    FundsFacet.CashReturned _,
                    FundsFacet.CashRemitted _ ->
                    false;
        };
    }

    private static Decision hold(Trade trade, Money due, Command.RequestPayment c) {
        if (!c.payee().equals(trade.parties().store())) {
            return new Refused(new Refusal.WrongPayee());
        }
        if (!c.amount().equals(due)) {
            return new Refused(new Refusal.WrongAmount(due));
        }
        Money available = c.wallet().available();
        if (available.isLessThan(due)) {
            return new Refused(new Refusal.InsufficientBalance(due.minus(available)));
        }
        return taken(trade.plan(), c.wallet().contract(), due, c.at());
    }

    /// What follows when a wallet that can pay is told to: held, and taken when the plan says so.
    static Decision taken(TradePlan plan, String wallet, Money due, Instant at) {
        List<TradeEvent> events = new ArrayList<>();
        events.add(new TradeEvent.PaymentHeld(wallet, due, at));
        if (plan.payWhen() == PayWhen.BEFORE_SHIPPING) {
            events.add(new TradeEvent.PaymentMade(wallet, due, at));
        }
        if (gateOpensOnFunds(plan)) {
            events.add(new TradeEvent.ShipmentReleased(at));
        }
        return new Accepted(events);
    }

    private static boolean gateOpensOnFunds(TradePlan plan) {
        return switch (plan.shipGate()) {
            case PAID -> plan.payWhen() == PayWhen.BEFORE_SHIPPING;
            case HELD, GUARANTEED -> true;
            case NONE -> false;
        };
    }

    private static Decision tender(Trade trade, Command.TenderShipment c) {
        if (!c.by().equals(trade.parties().store())) {
            return new Refused(new Refusal.UnknownReference());
        }
        return switch (trade.shipment()) {
            case ShipmentFacet.Blocked _ -> new Refused(new Refusal.ShipGateClosed());
            case ShipmentFacet.Released _ -> tendered(trade, c);
            case ShipmentFacet.Tendered t ->
                    t.courier().equals(c.courier()) && t.parcel().equals(c.parcel())
                            ? Accepted.of()
                            : new Refused(new Refusal.OutOfOrder());
            case ShipmentFacet.InTransit _,
                    ShipmentFacet.Arrived _,
                    ShipmentFacet.Stored _,
                    ShipmentFacet.Returning _,
                    ShipmentFacet.Collected _,
                    ShipmentFacet.Failed _ ->
                    new Refused(new Refusal.OutOfOrder());
        };
    }

    private static Decision tendered(Trade trade, Command.TenderShipment c) {
        var tendered = new TradeEvent.ShipmentTendered(c.courier(), c.parcel(), c.at());
        return captureDue(trade, PayWhen.AT_SHIPPING, c.at())
                .map(paid -> Accepted.of(tendered, paid))
                .orElseGet(() -> Accepted.of(tendered));
    }

    /// The payment that falls due at a milestone, when money is held and the plan takes it then.
    static Optional<TradeEvent> captureDue(Trade trade, PayWhen when, Instant at) {
        return trade.plan().payWhen() == when && trade.funds() instanceof FundsFacet.Held held
                ? Optional.of(new TradeEvent.PaymentMade(held.wallet(), held.amount(), at))
                : Optional.empty();
    }
}
