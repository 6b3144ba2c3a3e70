// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import io.tokumei.hub.trade.Decision.Accepted;
import io.tokumei.hub.trade.Decision.Refused;
import java.util.Optional;

/// Decides whether what a shopper entrusted to an agent is paid, now that the price is known
/// (checklist E2-05, E2-07). It is decided once: later tries change nothing.
final class EntrustedPayments {
    private EntrustedPayments() {}

    static Decision pay(Trade trade, Command.PayEntrusted c) {
        if (!trade.parties().agent().equals(Optional.of(c.wallet().agent()))) {
            return new Refused(new Refusal.UnknownReference());
        }
        return switch (trade.funds()) {
            case FundsFacet.Entrusted entrusted -> priced(trade, entrusted, c);
            case FundsFacet.Unpaid _,
                    FundsFacet.Held _,
                    FundsFacet.Paid _,
                    FundsFacet.Released _,
                    FundsFacet.Refunded _,
                    FundsFacet.CashTaken _,
                    FundsFacet.CashReturned _,
                    FundsFacet.CashRemitted _ ->
                    Accepted.of();
        };
    }

    private static Decision priced(
            Trade trade, FundsFacet.Entrusted entrusted, Command.PayEntrusted c) {
        return switch (trade.order()) {
            case OrderFacet.Placed _ -> new Refused(new Refusal.OutOfOrder());
            case OrderFacet.Rejected _, OrderFacet.Expired _ -> Accepted.of();
            case OrderFacet.Accepted a -> pay(trade, entrusted, a.price().total(), c);
        };
    }

    private static Decision pay(
            Trade trade, FundsFacet.Entrusted entrusted, Money due, Command.PayEntrusted c) {
        if (!c.wallet().contract().equals(entrusted.wallet())) {
            return new Refused(new Refusal.ContractNotProved());
        }
        if (entrusted.limit().filter(limit -> limit.isLessThan(due)).isPresent()) {
            return declined(new Refusal.PriceOverLimit(due), c);
        }
        Money available = c.wallet().available();
        if (available.isLessThan(due)) {
            return declined(new Refusal.InsufficientBalance(due.minus(available)), c);
        }
        return Decisions.taken(trade.plan(), entrusted.wallet(), due, c.at());
    }

    private static Decision declined(Refusal why, Command.PayEntrusted c) {
        return Accepted.of(new TradeEvent.PaymentDeclined(why, c.at()));
    }
}
