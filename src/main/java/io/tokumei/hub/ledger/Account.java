// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.ledger;

import io.tokumei.hub.trade.PartyId;
import java.util.Currency;

/// An account in the book of one party: what it is for, whose it is, in one currency.
///
/// @param book the party that keeps the book
/// @param owner the contract, payee or bank account it belongs to
public record Account(PartyId book, Kind kind, String owner, Currency currency) {

    /// What an account is for (`lifecycle`: chart of an agent's book).
    public enum Kind {
        /// Money at the bank.
        BANK(true),
        /// Cash in the drawer of a pickup point, on its way to the payees.
        TRANSIT_CASH(true),
        /// Money not yet matched: to a contract, or to what a remittance should have held.
        SUSPENSE(true),
        /// What the agent owes a contract holder; never below zero, holds counted.
        WALLET(false),
        /// What the party that keeps the book owes a payee; below zero what the payee owes after a
        /// refund.
        PAYABLE(true);

        private final boolean mayOverdraw;

        Kind(boolean mayOverdraw) {
            this.mayOverdraw = mayOverdraw;
        }

        /// Tells whether debits may exceed credits.
        public boolean mayOverdraw() {
            return mayOverdraw;
        }
    }
}
