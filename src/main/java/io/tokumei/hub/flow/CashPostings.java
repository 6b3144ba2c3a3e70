// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.ledger.Account;
import io.tokumei.hub.ledger.Account.Kind;
import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.ledger.PostingKey;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.RemittanceWay;
import io.tokumei.hub.trade.Trade;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// What cash books in the ledger of a pickup point: it lies in the drawer and is owed to the store
/// until it is sent on.
final class CashPostings {
    private CashPostings() {}

    static Posting taken(Trade trade, Money amount, int round) {
        Currency currency = amount.currency();
        return new Posting.Transfer(
                key(trade, "cash-taken", round),
                drawer(point(trade), currency),
                payable(trade, currency),
                amount);
    }

    static Posting returned(Trade trade, Money amount, int round) {
        Currency currency = amount.currency();
        return new Posting.Transfer(
                key(trade, "cash-returned", round),
                payable(trade, currency),
                drawer(point(trade), currency),
                amount);
    }

    /// One batch: each line is no longer owed, what was sent has left the drawer (by way of the
    /// bank, where it was transferred), and what lines and sum differ by waits in suspense under
    /// the store's name.
    static List<Posting> remitted(InboxId cause, Batch batch) {
        PartyId point = batch.point();
        Currency currency = batch.sent().currency();
        Account from =
                switch (batch.way()) {
                    case REGISTERED_CASH -> drawer(point, currency);
                    case BANK_TRANSFER -> new Account(point, Kind.BANK, "main", currency);
                };
        List<Posting> group = new ArrayList<>();
        for (Line line : batch.lines()) {
            group.add(
                    new Posting.Transfer(
                            key(line.trade(), "cash-remitted", 0),
                            payable(line.trade(), currency),
                            from,
                            line.amount()));
        }
        String subject = "inbox:" + cause.value();
        if (batch.way() == RemittanceWay.BANK_TRANSFER && batch.sent().minor() > 0) {
            group.add(
                    new Posting.Transfer(
                            PostingKey.of(point.value(), subject, "cash-banked", 0),
                            from,
                            drawer(point, currency),
                            batch.sent()));
        }
        Account suspense = suspense(point, batch.store(), currency);
        PostingKey key = PostingKey.of(point.value(), subject, "remittance-difference", 0);
        Money owed = batch.owed();
        if (batch.sent().isLessThan(owed)) {
            group.add(new Posting.Transfer(key, from, suspense, owed.minus(batch.sent())));
        } else if (owed.isLessThan(batch.sent())) {
            group.add(new Posting.Transfer(key, suspense, from, batch.sent().minus(owed)));
        }
        return group;
    }

    /// What one remittance is made of.
    record Batch(PartyId point, PartyId store, List<Line> lines, Money sent, RemittanceWay way) {
        Batch {
            lines = List.copyOf(lines);
        }

        Money owed() {
            Money sum = new Money(0, sent.currency());
            for (Line line : lines) {
                sum = sum.plus(line.amount());
            }
            return sum;
        }
    }

    /// One trade of a batch.
    record Line(Trade trade, Money amount) {}

    static Account drawer(PartyId point, Currency currency) {
        return new Account(point, Kind.TRANSIT_CASH, point.value(), currency);
    }

    static Account suspense(PartyId point, PartyId store, Currency currency) {
        return new Account(point, Kind.SUSPENSE, store.value(), currency);
    }

    private static Account payable(Trade trade, Currency currency) {
        return new Account(point(trade), Kind.PAYABLE, trade.parties().store().value(), currency);
    }

    private static PartyId point(Trade trade) {
        return trade.parties().pickupPoint();
    }

    private static PostingKey key(Trade trade, String event, int ordinal) {
        return PostingKey.of(point(trade).value(), trade.id().toString(), event, ordinal);
    }
}
