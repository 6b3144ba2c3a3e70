// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.ledger.Account;
import io.tokumei.hub.ledger.Booked;
import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.trade.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The books. A group is written as transfers first, whose unique keys stop repetitions (also those
/// of another transaction that has not ended yet), then as one conditional change per account, in
/// the order of account ids.
final class Ledger {
    /// Most postings of one group.
    private static final int MAX_GROUP = 100;

    private final Store store;
    private final Accounts accounts;

    Ledger(Store store) {
        this.store = store;
        this.accounts = new Accounts(store);
    }

    Booked book(List<Posting> group, InboxId cause) {
        if (group.isEmpty() || group.size() > MAX_GROUP) {
            throw new IllegalArgumentException("a group has 1 to " + MAX_GROUP + " postings");
        }
        command("SAVEPOINT ledger_group");
        Booked booked = write(group, cause);
        if (booked == Booked.NEW) {
            command("RELEASE SAVEPOINT ledger_group");
            return booked;
        }
        command("ROLLBACK TO SAVEPOINT ledger_group");
        return booked == Booked.SHORT || !isKnown(group) ? booked : Booked.ALREADY;
    }

    private void command(String sql) {
        store.jdbc().sql(sql).update();
    }

    private Booked write(List<Posting> group, InboxId cause) {
        var changes = new AccountChanges();
        String groupKey = group.getFirst().key().hex();
        for (Posting posting : group) {
            Optional<TransferLine> line = line(posting);
            if (line.isEmpty() || !insert(line.get(), groupKey, cause)) {
                return Booked.CONFLICT;
            }
            changes.add(line.get());
        }
        return changes.inOrder().stream().allMatch(accounts::apply) ? Booked.NEW : Booked.SHORT;
    }

    /// The posting with its accounts and hold looked up; empty when it asks for what no hold gives.
    private Optional<TransferLine> line(Posting posting) {
        return switch (posting) {
            case Posting.Transfer p -> Optional.of(opened(p.debit(), p.credit(), p.amount(), p));
            case Posting.Hold p -> Optional.of(opened(p.debit(), p.credit(), p.amount(), p));
            case Posting.Capture p ->
                    hold(p.hold().hex())
                            .filter(h -> h.currency().equals(p.amount().currency().toString()))
                            .filter(h -> h.amount() >= p.amount().minor())
                            .map(h -> TransferLine.resolving(p, h, p.amount().minor()));
            case Posting.Release p ->
                    hold(p.hold().hex()).map(h -> TransferLine.resolving(p, h, h.amount()));
        };
    }

    private TransferLine opened(Account debit, Account credit, Money amount, Posting posting) {
        if (!debit.book().equals(credit.book())
                || !debit.currency().equals(amount.currency())
                || !credit.currency().equals(amount.currency())) {
            throw new IllegalArgumentException("one book and one currency per posting");
        }
        return TransferLine.opening(
                posting, accounts.idOf(debit), accounts.idOf(credit), amount.minor());
    }

    private Optional<HeldMoney> hold(String key) {
        return store.jdbc()
                .sql(
                        """
                        SELECT t.id, t.debit_account, t.credit_account, t.amount, a.currency
                        FROM transfer t JOIN account a ON a.id = t.debit_account
                        WHERE t.key = :key AND t.kind = 'pending'
                        """)
                .param("key", key)
                .query((row, _) ->
                        new HeldMoney(
                                row.getLong("id"),
                                row.getLong("debit_account"),
                                row.getLong("credit_account"),
                                row.getLong("amount"),
                                row.getString("currency")))
                .optional();
    }

    private boolean insert(TransferLine line, String groupKey, InboxId cause) {
        return store.jdbc()
                        .sql(
                                """
                                INSERT INTO transfer (key, subject, content, kind, debit_account,
                                    credit_account, amount, hold, group_key, cause, recorded_at)
                                VALUES (:key, :subject, :content, :kind, :debit,
                                    :credit, :amount, :hold, :group, :cause, :now)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("key", line.key())
                        .param("subject", line.subject())
                        .param("content", line.content())
                        .param("kind", line.kind().stored())
                        .param("debit", line.debit())
                        .param("credit", line.credit())
                        .param("amount", line.amount())
                        .param(
                                "hold",
                                line.hold().map(HeldMoney::transfer).orElse(null),
                                java.sql.Types.BIGINT)
                        .param("group", groupKey)
                        .param("cause", cause.value())
                        .param("now", store.now())
                        .update()
                == 1;
    }

    /// Tells whether every posting was booked before with just this content.
    private boolean isKnown(List<Posting> group) {
        Map<String, String> asked =
                group.stream()
                        .collect(
                                Collectors.toMap(
                                        p -> p.key().hex(), TransferLine::contentOf, (a, _) -> a));
        Map<String, String> stored =
                store
                        .jdbc()
                        .sql("SELECT key, content FROM transfer WHERE key IN (:keys)")
                        .param("keys", asked.keySet())
                        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return asked.equals(stored);
    }

    Money available(Account account) {
        return accounts.available(account);
    }
}
