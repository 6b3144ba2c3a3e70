// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.ledger.Account;
import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.ledger.PostingKey;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Trade;
import java.util.Currency;
import java.util.List;

/// What trades and deposits book in the agent's ledger.
final class TradePostings {
    private static final String HELD = "payment-held";

    private TradePostings() {}

    static Posting hold(Trade trade, String wallet, Money amount) {
        PartyId agent = agent(trade);
        Currency currency = amount.currency();
        return new Posting.Hold(
                key(trade, HELD),
                wallet(agent, wallet, currency),
                payable(trade, currency),
                amount);
    }

    static Posting capture(Trade trade, Money amount) {
        return new Posting.Capture(key(trade, "payment-made"), key(trade, HELD), amount);
    }

    static Posting release(Trade trade) {
        return new Posting.Release(key(trade, "payment-released"), key(trade, HELD));
    }

    /// What was paid out already the payee owes now: its account goes below zero.
    static Posting refund(Trade trade, String wallet, Money amount) {
        Currency currency = amount.currency();
        return new Posting.Transfer(
                key(trade, "payment-refunded"),
                payable(trade, currency),
                wallet(agent(trade), wallet, currency),
                amount);
    }

    static Posting payout(Trade trade, Money amount) {
        Currency currency = amount.currency();
        return new Posting.Transfer(
                key(trade, "payout"),
                payable(trade, currency),
                bank(agent(trade), currency),
                amount);
    }

    /// Money seen at the bank waits in suspense until it is matched, which is at once here.
    static List<Posting> deposit(InboxId cause, PartyId agent, String wallet, Money amount) {
        Currency currency = amount.currency();
        String subject = "inbox:" + cause.value();
        var suspense = new Account(agent, Account.Kind.SUSPENSE, "deposits", currency);
        return List.of(
                new Posting.Transfer(
                        PostingKey.of(agent.value(), subject, "deposit", 0),
                        bank(agent, currency),
                        suspense,
                        amount),
                new Posting.Transfer(
                        PostingKey.of(agent.value(), subject, "deposit", 1),
                        suspense,
                        wallet(agent, wallet, currency),
                        amount));
    }

    static Account wallet(PartyId agent, String contract, Currency currency) {
        return new Account(agent, Account.Kind.WALLET, contract, currency);
    }

    private static Account bank(PartyId agent, Currency currency) {
        return new Account(agent, Account.Kind.BANK, "main", currency);
    }

    private static PartyId agent(Trade trade) {
        return trade.parties()
                .agent()
                .orElseThrow(() -> new IllegalStateException("no agent books this trade"));
    }

    private static Account payable(Trade trade, Currency currency) {
        return new Account(
                agent(trade), Account.Kind.PAYABLE, trade.parties().store().value(), currency);
    }

    private static PostingKey key(Trade trade, String event) {
        return PostingKey.of(agent(trade).value(), trade.id().toString(), event, 0);
    }
}
