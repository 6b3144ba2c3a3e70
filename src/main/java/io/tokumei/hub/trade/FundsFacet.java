// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.time.Instant;
import java.util.Optional;

/// How far the money has come.
public sealed interface FundsFacet {
    /// No payment was asked for.
    record Unpaid() implements FundsFacet {}

    /// Named to pay as soon as the price is known, up to `limit` where there is one. Nothing is set
    /// aside yet. `wallet` names the contract.
    record Entrusted(String wallet, Optional<Money> limit, Instant at) implements FundsFacet {}

    /// Held in the payer's wallet: promised, not yet taken. `wallet` names the contract that pays.
    record Held(String wallet, Money amount, Instant at) implements FundsFacet {}

    /// Taken from the wallet and owed to the payee.
    record Paid(String wallet, Money amount, Instant at) implements FundsFacet {}

    /// Set free before it was taken.
    record Released(Instant at) implements FundsFacet {}

    /// Given back to the wallet.
    record Refunded(String wallet, Money amount, Instant at) implements FundsFacet {}

    /// Paid in cash at the pickup point, which owes it to the payee once the parcel is handed over.
    /// `round` counts how often cash was taken for this trade, from 1.
    record CashTaken(Money amount, int round, Instant at) implements FundsFacet {}

    /// The cash was given back; as good as unpaid.
    record CashReturned(int round, Instant at) implements FundsFacet {}

    /// The pickup point has sent the cash on to the payee.
    record CashRemitted(Money amount, Instant at) implements FundsFacet {}
}
