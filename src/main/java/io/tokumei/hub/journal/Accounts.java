// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.ledger.Account;
import io.tokumei.hub.trade.Money;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The accounts of all books.
final class Accounts {
    private static final String NAMED =
            " WHERE book = :book AND kind = :kind AND owner = :owner AND currency = :currency";

    private final Store store;

    Accounts(Store store) {
        this.store = store;
    }

    /// The row of an account, opened when it is new.
    long idOf(Account account) {
        return find(account).orElseGet(() -> open(account));
    }

    private Optional<Long> find(Account account) {
        return named("SELECT id FROM account" + NAMED, account).query(Long.class).optional();
    }

    private long open(Account account) {
        named(
                        """
                        INSERT INTO account (book, kind, owner, currency, may_overdraw)
                        VALUES (:book, :kind, :owner, :currency, :overdraw)
                        ON CONFLICT DO NOTHING
                        """,
                        account)
                .param("overdraw", account.kind().mayOverdraw())
                .update();
        return find(account).orElseThrow();
    }

    private JdbcClient.StatementSpec named(String sql, Account account) {
        return store.jdbc()
                .sql(sql)
                .param("book", account.book().value())
                .param("kind", account.kind().name())
                .param("owner", account.owner())
                .param("currency", account.currency().getCurrencyCode());
    }

    /// Locks an account and tells what may be spent from it; nothing when it is overdrawn or new.
    Money available(Account account) {
        long free =
                named(
                                "SELECT posted_credit - posted_debit - pending_debit FROM account"
                                        + NAMED
                                        + " FOR NO KEY UPDATE",
                                account)
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
        return new Money(Math.max(0, free), account.currency());
    }

    /// Changes an account unless that would take a bounded one below zero, holds counted.
    boolean apply(AccountChange change) {
        return store.jdbc()
                        .sql(
                                """
                                UPDATE account SET
                                    posted_debit = posted_debit + :postedDebit,
                                    posted_credit = posted_credit + :postedCredit,
                                    pending_debit = pending_debit + :pendingDebit,
                                    pending_credit = pending_credit + :pendingCredit
                                WHERE id = :account AND (may_overdraw
                                    OR posted_credit + :postedCredit - posted_debit - :postedDebit
                                        - pending_debit - :pendingDebit >= 0)
                                """)
                        .param("account", change.account())
                        .param("postedDebit", change.postedDebit())
                        .param("postedCredit", change.postedCredit())
                        .param("pendingDebit", change.pendingDebit())
                        .param("pendingCredit", change.pendingCredit())
                        .update()
                == 1;
    }
}
