// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import io.tokumei.hub.trade.Decision.Accepted;
import io.tokumei.hub.trade.Decision.Refused;
import java.util.Optional;

/// Decides what a pickup point reports about cash (checklist E5-07, E5-08). Only trades whose plan
/// is paid in cash have any; for all others such a report is about nothing.
final class CashDecisions {
    private CashDecisions() {}

    /// What has to be paid in cash before the parcel may leave; empty when nothing has.
    static Optional<Money> missing(Trade trade) {
        return switch (trade.funds()) {
            case FundsFacet.Unpaid _, FundsFacet.CashReturned _ -> trade.cashPrice();
            case FundsFacet.Entrusted _,
                    FundsFacet.Held _,
                    FundsFacet.Paid _,
                    FundsFacet.Released _,
                    FundsFacet.Refunded _,
                    FundsFacet.CashTaken _,
                    FundsFacet.CashRemitted _ ->
                    Optional.empty();
        };
    }

    static Decision take(Trade trade, Command.TakeCash c) {
        Optional<Money> price = trade.cashPrice();
        if (price.isEmpty() || !c.by().equals(trade.parties().pickupPoint())) {
            return new Refused(new Refusal.UnknownReference());
        }
        return switch (trade.funds()) {
            case FundsFacet.Unpaid _ -> taken(trade, c, price.get(), 1);
            case FundsFacet.CashReturned r -> taken(trade, c, price.get(), r.round() + 1);
            case FundsFacet.CashTaken t ->
                    t.amount().equals(c.amount()) && t.at().equals(c.at())
                            ? Accepted.of()
                            : new Refused(new Refusal.AlreadyPaid());
            case FundsFacet.Entrusted _,
                    FundsFacet.Held _,
                    FundsFacet.Paid _,
                    FundsFacet.Released _,
                    FundsFacet.Refunded _,
                    FundsFacet.CashRemitted _ ->
                    new Refused(new Refusal.AlreadyPaid());
        };
    }

    private static Decision taken(Trade trade, Command.TakeCash c, Money due, int round) {
        if (!(trade.handover() instanceof HandoverFacet.Verified)) {
            return new Refused(new Refusal.OutOfOrder());
        }
        return c.amount().equals(due)
                ? Accepted.of(new TradeEvent.CashTaken(due, round, c.at()))
                : new Refused(new Refusal.WrongAmount(due));
    }

    static Decision giveBack(Trade trade, Command.ReturnCash c) {
        if (!c.by().equals(trade.parties().pickupPoint())) {
            return new Refused(new Refusal.UnknownReference());
        }
        return switch (trade.funds()) {
            case FundsFacet.CashTaken t -> givenBack(trade, c, t);
            case FundsFacet.CashReturned r ->
                    r.at().equals(c.at()) ? Accepted.of() : new Refused(new Refusal.OutOfOrder());
            case FundsFacet.Unpaid _,
                    FundsFacet.Entrusted _,
                    FundsFacet.Held _,
                    FundsFacet.Paid _,
                    FundsFacet.Released _,
                    FundsFacet.Refunded _,
                    FundsFacet.CashRemitted _ ->
                    new Refused(new Refusal.OutOfOrder());
        };
    }

    private static Decision givenBack(
            Trade trade, Command.ReturnCash c, FundsFacet.CashTaken taken) {
        if (trade.handover() instanceof HandoverFacet.HandedOver) {
            return new Refused(new Refusal.OutOfOrder());
        }
        return c.amount().equals(taken.amount())
                ? Accepted.of(new TradeEvent.CashReturned(taken.amount(), taken.round(), c.at()))
                : new Refused(new Refusal.WrongAmount(taken.amount()));
    }

    /// Only what was handed over: until then the customer may have the cash back.
    static Decision remit(Trade trade, Command.RemitCash c) {
        if (!c.by().equals(trade.parties().pickupPoint())) {
            return new Refused(new Refusal.UnknownReference());
        }
        if (!c.payee().equals(trade.parties().store())) {
            return new Refused(new Refusal.WrongPayee());
        }
        return switch (trade.funds()) {
            case FundsFacet.CashTaken t ->
                    trade.handover() instanceof HandoverFacet.HandedOver
                            ? Accepted.of(new TradeEvent.CashRemitted(t.amount(), c.at()))
                            : new Refused(new Refusal.OutOfOrder());
            case FundsFacet.CashRemitted _ -> new Refused(new Refusal.AlreadyPaid());
            case FundsFacet.Unpaid _,
                    FundsFacet.CashReturned _,
                    FundsFacet.Entrusted _,
                    FundsFacet.Held _,
                    FundsFacet.Paid _,
                    FundsFacet.Released _,
                    FundsFacet.Refunded _ ->
                    new Refused(new Refusal.UnknownReference());
        };
    }
}
