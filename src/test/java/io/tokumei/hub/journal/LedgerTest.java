// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.ledger.Account;
import io.tokumei.hub.ledger.Booked;
import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.ledger.PostingKey;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final PartyId AGENT = new PartyId("mado");
    private static final Currency YEN = Currency.getInstance("JPY");
    private static final Account BANK = account(Account.Kind.BANK, "main");
    private static final Account WALLET = account(Account.Kind.WALLET, "contract-1");
    private static final Account PAYABLE = account(Account.Kind.PAYABLE, "hon-ya");

    private final TestJournal journal = new TestJournal();
    private InboxId cause = new InboxId(0);

    @BeforeEach
    void deposit() {
        cause = journal.received("deposit");
        assertThat(book(transfer("deposit", BANK, WALLET, 1000))).isEqualTo(Booked.NEW);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aHoldIsSpentAtOnceAndCapturedOnce() {
        assertThat(book(hold("h", 600))).isEqualTo(Booked.NEW);
        assertThat(available(WALLET)).isEqualTo(400);
        assertThat(available(PAYABLE)).isZero();
        assertThat(book(capture("c", "h", 600))).isEqualTo(Booked.NEW);
        assertThat(available(WALLET)).isEqualTo(400);
        assertThat(available(PAYABLE)).isEqualTo(600);
        assertThat(book(capture("c2", "h", 600))).isEqualTo(Booked.CONFLICT);
        assertThat(book(release("r", "h"))).isEqualTo(Booked.CONFLICT);
        assertThat(available(PAYABLE)).isEqualTo(600);
    }

    @Test
    void holdAndCaptureInOneGroupAreBookedTogether() {
        assertThat(book(hold("h", 600), capture("c", "h", 600))).isEqualTo(Booked.NEW);
        assertThat(available(WALLET)).isEqualTo(400);
        assertThat(available(PAYABLE)).isEqualTo(600);
    }

    @Test
    void aPartialCaptureFreesTheRest() {
        book(hold("h", 600));
        assertThat(book(capture("c", "h", 250))).isEqualTo(Booked.NEW);
        assertThat(available(WALLET)).isEqualTo(750);
        assertThat(available(PAYABLE)).isEqualTo(250);
    }

    @Test
    void aReleaseFreesAll() {
        book(hold("h", 600));
        assertThat(book(release("r", "h"))).isEqualTo(Booked.NEW);
        assertThat(available(WALLET)).isEqualTo(1000);
        assertThat(book(capture("c", "h", 1))).isEqualTo(Booked.CONFLICT);
    }

    @Test
    void moreThanTheHoldGivesIsAConflict() {
        book(hold("h", 600));
        assertThat(book(capture("c", "h", 601))).isEqualTo(Booked.CONFLICT);
        assertThat(book(capture("c", "nothing", 1))).isEqualTo(Booked.CONFLICT);
        assertThat(available(WALLET)).isEqualTo(400);
    }

    @Test
    void aWalletNeverGoesBelowZero() {
        assertThat(book(hold("h", 600))).isEqualTo(Booked.NEW);
        assertThat(book(hold("h2", 401))).isEqualTo(Booked.SHORT);
        assertThat(book(transfer("t", WALLET, PAYABLE, 401))).isEqualTo(Booked.SHORT);
        assertThat(book(transfer("t", WALLET, PAYABLE, 400))).isEqualTo(Booked.NEW);
        assertThat(available(WALLET)).isZero();
    }

    @Test
    void aShortGroupBooksNothingAndTheTransactionGoesOn() {
        Booked booked =
                journal.ask(work -> {
                    Booked inner =
                            work.book(
                                    List.of(
                                            transfer("a", BANK, PAYABLE, 5),
                                            transfer("b", WALLET, PAYABLE, 1001)),
                                    cause);
                    work.countAnswer("still alive");
                    return inner;
                });
        assertThat(booked).isEqualTo(Booked.SHORT);
        assertThat(available(PAYABLE)).isZero();
        assertThat(journal.<Integer>ask(w -> w.countAnswer("still alive"))).isEqualTo(2);
    }

    @Test
    void repeatingIsHarmlessAndChangingIsAConflict() {
        assertThat(book(hold("h", 600))).isEqualTo(Booked.NEW);
        assertThat(book(hold("h", 600))).isEqualTo(Booked.ALREADY);
        assertThat(book(hold("h", 500))).isEqualTo(Booked.CONFLICT);
        assertThat(book(transfer("h", WALLET, PAYABLE, 600))).isEqualTo(Booked.CONFLICT);
        assertThat(book(hold("h", 600), capture("c", "h", 600))).isEqualTo(Booked.CONFLICT);
        assertThat(available(WALLET)).isEqualTo(400);
    }

    @Test
    void theRecordOfTransfersCannotBeChanged() {
        for (String sql :
                List.of(
                        "UPDATE transfer SET amount = 1",
                        "DELETE FROM transfer",
                        "TRUNCATE transfer CASCADE")) {
            assertThatThrownBy(() -> journal.sql().sql(sql).update())
                    .hasStackTraceContaining("transfer is append-only");
        }
    }

    @Test
    void theDatabaseItselfKeepsWalletsAboveZero() {
        assertThatThrownBy(() ->
                        journal.sql()
                                .sql(
                                        "UPDATE account SET posted_debit = 1001"
                                                + " WHERE kind = 'WALLET'")
                                .update())
                .hasStackTraceContaining("account_bounded");
    }

    @Test
    void oneCurrencyAndOneBookPerPosting() {
        var dollars = new Account(AGENT, Account.Kind.PAYABLE, "x", Currency.getInstance("USD"));
        assertThatThrownBy(() -> book(transfer("t", WALLET, dollars, 1)))
                .hasMessageContaining("one currency");
    }

    /// Many hands at once, retrying everything, at random: the books stay balanced.
    @Test
    void theBooksStayBalancedUnderManyHands() throws Exception {
        long seed = 20_261_122L;
        List<Callable<List<Booked>>> hands =
                LongStream.range(0, 6)
                        .<Callable<List<Booked>>>mapToObj(hand -> () -> play(seed + hand % 3, 60))
                        .toList();
        List<Booked> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<List<Booked>> hand : pool.invokeAll(hands)) {
                results.addAll(hand.get());
            }
        }
        assertThat(results).as("seed " + seed).contains(Booked.values());
        assertThat(violations()).as("seed " + seed).isEmpty();
    }

    /// Two hands play each seed, so that every posting is tried twice, often at the same time.
    private List<Booked> play(long seed, int groups) {
        var random = new Random(seed);
        List<Booked> results = new ArrayList<>();
        List<String> holds = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            List<Posting> group = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(3); j++) {
                group.add(posting(seed + "/" + i + "/" + j, random, holds));
            }
            results.add(book(group.toArray(Posting[]::new)));
        }
        return results;
    }

    private static Posting posting(String name, Random random, List<String> holds) {
        Account wallet = account(Account.Kind.WALLET, "contract-" + random.nextInt(1, 4));
        Account payee = account(Account.Kind.PAYABLE, "store-" + random.nextInt(3));
        int amount = random.nextInt(1, 300);
        int choice = random.nextInt(10);
        if (choice < 3) {
            return transfer(name, BANK, wallet, amount);
        }
        if (choice < 6 || holds.isEmpty()) {
            holds.add(name);
            return new Posting.Hold(key(name), wallet, payee, Money.jpy(amount));
        }
        String hold = holds.get(random.nextInt(holds.size()));
        return choice < 8 ? capture(name, hold, amount) : release(name, hold);
    }

    /// What an auditor who knows only the tables would complain about.
    private List<String> violations() {
        return journal.sql()
                .sql(
                        """
                        SELECT 'debits and credits differ' FROM account
                            HAVING sum(posted_debit) <> sum(posted_credit)
                                OR sum(pending_debit) <> sum(pending_credit)
                        UNION ALL
                        SELECT 'below zero: ' || id FROM account WHERE NOT may_overdraw
                            AND posted_credit - posted_debit - pending_debit < 0
                        UNION ALL
                        SELECT 'resolved twice: ' || hold FROM transfer WHERE hold IS NOT NULL
                            GROUP BY hold HAVING count(*) > 1
                        UNION ALL
                        SELECT 'captured more than held: ' || p.id FROM transfer p
                            JOIN transfer h ON h.id = p.hold WHERE p.amount > h.amount
                        UNION ALL
                        SELECT 'balance is not the sum of its transfers: ' || a.id FROM account a
                            WHERE a.posted_debit <> coalesce((SELECT sum(amount) FROM transfer t
                                WHERE t.debit_account = a.id AND t.kind IN ('single', 'post')), 0)
                            OR a.posted_credit <> coalesce((SELECT sum(amount) FROM transfer t
                                WHERE t.credit_account = a.id AND t.kind IN ('single', 'post')), 0)
                            OR a.pending_debit <> coalesce((SELECT sum(amount) FROM transfer t
                                WHERE t.debit_account = a.id AND t.kind = 'pending'
                                AND NOT EXISTS (SELECT FROM transfer r WHERE r.hold = t.id)), 0)
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Booked book(Posting... group) {
        return journal.ask(work -> work.book(List.of(group), cause));
    }

    private long available(Account account) {
        return journal.<Money>ask(work -> work.available(account)).minor();
    }

    private static Posting transfer(String name, Account debit, Account credit, long amount) {
        return new Posting.Transfer(key(name), debit, credit, Money.jpy(amount));
    }

    private static Posting hold(String name, long amount) {
        return new Posting.Hold(key(name), WALLET, PAYABLE, Money.jpy(amount));
    }

    private static Posting capture(String name, String hold, long amount) {
        return new Posting.Capture(key(name), key(hold), Money.jpy(amount));
    }

    private static Posting release(String name, String hold) {
        return new Posting.Release(key(name), key(hold));
    }

    private static PostingKey key(String name) {
        return PostingKey.of("mado", "test", name, 0);
    }

    private static Account account(Account.Kind kind, String owner) {
        return new Account(AGENT, kind, owner, YEN);
    }
}
