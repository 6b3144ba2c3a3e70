// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.contract.ContractId;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.Settlement;
import io.tokumei.hub.flow.Work;
import io.tokumei.hub.flow.Work.ReferenceKind;
import io.tokumei.hub.ledger.Account;
import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.ledger.PostingKey;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.Evolution;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.Verifier;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresUnitOfWorkTest {
    private static final Currency YEN = Currency.getInstance("JPY");

    private final TestJournal journal = new TestJournal();
    private final InboxId cause = journal.received("order");

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aTradeIsFoundUnderEachOfItsReferencesOfThatKind() {
        begin();
        Trade trade = Evolution.replay(List.of(TestTrade.PLACED)).orElseThrow();
        assertThat(find(ReferenceKind.ORDER, TestTrade.ORDER)).contains(trade);
        assertThat(find(ReferenceKind.PAYMENT, TestTrade.PAYMENT)).contains(trade);
        assertThat(find(ReferenceKind.SHIPPING, TestTrade.SHIPPING)).contains(trade);
        assertThat(find(ReferenceKind.ORDER, TestTrade.PAYMENT)).isEmpty();
        assertThat(find(ReferenceKind.ORDER, Reference.ofBits(99))).isEmpty();
    }

    @Test
    void appendedEventsAreReplayedInOrder() {
        begin();
        append(TestTrade.ACCEPTED, TestTrade.ISSUED);
        append(new TradeEvent.CredentialMismatched(4, TestTrade.AT));
        Trade expected =
                Evolution.replay(
                                List.of(
                                        TestTrade.PLACED,
                                        TestTrade.ACCEPTED,
                                        TestTrade.ISSUED,
                                        new TradeEvent.CredentialMismatched(4, TestTrade.AT)))
                        .orElseThrow();
        assertThat(find(ReferenceKind.ORDER, TestTrade.ORDER)).contains(expected);
    }

    @Test
    void nothingSensitiveOfATradeRestsInPlainText() {
        begin();
        append(TestTrade.ISSUED);
        assertThat(dump())
                .contains("order-placed.v1")
                .doesNotContain("buyer")
                .doesNotContain("星の本")
                .doesNotContain("4-01")
                .doesNotContain(TestTrade.PAGE)
                .doesNotContain(TestTrade.SECRET.value());
    }

    @Test
    void whatIsErasedIsGoneAndTheRestStays() {
        begin();
        append(TestTrade.ISSUED);
        journal.work(work -> work.erase(TestTrade.ID, "contact"));
        Trade trade = find(ReferenceKind.ORDER, TestTrade.ORDER).orElseThrow();
        assertThat(trade.shopper()).isEqualTo(Contact.erased());
        assertThat(trade.content()).isEqualTo(TestTrade.PLACED.content());
        journal.work(work -> work.erase(TestTrade.ID, "items"));
        journal.work(work -> work.erase(TestTrade.ID, "items"));
        assertThat(find(ReferenceKind.ORDER, TestTrade.ORDER).orElseThrow().content())
                .isEqualTo(OrderContent.erased());
    }

    @Test
    void whatIsWrittenAfterErasureIsLostToo() {
        begin();
        journal.work(work -> work.erase(TestTrade.ID, "secret"));
        append(TestTrade.ACCEPTED, TestTrade.ISSUED);
        Trade trade = find(ReferenceKind.ORDER, TestTrade.ORDER).orElseThrow();
        assertThat(journal.journal.views().secret(trade)).isEmpty();
    }

    @Test
    void aSealedValueMovedToAnotherRowDoesNotOpen() {
        begin();
        journal.sql().sql("ALTER TABLE trade_event DISABLE TRIGGER ALL").update();
        append(TestTrade.ISSUED, TestTrade.ISSUED);
        journal.sql()
                .sql(
                        "UPDATE trade_event SET body ="
                                + " (SELECT body FROM trade_event WHERE seq = 2) WHERE seq = 3")
                .update();
        assertThatThrownBy(() -> find(ReferenceKind.ORDER, TestTrade.ORDER))
                .isInstanceOf(io.tokumei.hub.seal.SealBrokenException.class);
    }

    @Test
    void theHistoryOfATradeCannotBeChanged() {
        begin();
        assertThatThrownBy(() -> journal.sql().sql("DELETE FROM trade_event").update())
                .hasStackTraceContaining("trade_event is append-only");
    }

    @Test
    void anExceptionAfterHalfTheWorkLeavesNothing() {
        String before = dump();
        assertThatThrownBy(() ->
                        journal.work(work -> {
                            everything(work);
                            throw new IllegalStateException("half way");
                        }))
                .hasMessage("half way");
        assertThat(dump()).isEqualTo(before);
        assertThat(journal.inbox.due(10)).containsExactly(cause);
    }

    @Test
    void aConnectionLostHalfWayLeavesNothingAndTheWorkCanBeDoneAgain() {
        String before = dump();
        assertThatThrownBy(() ->
                        journal.work(work -> {
                            everything(work);
                            killBackendInTransaction();
                            work.countAnswer("after the crash");
                        }))
                .isInstanceOf(RuntimeException.class);
        assertThat(dump()).isEqualTo(before);
        journal.work(this::everything);
        assertThat(dump()).isNotEqualTo(before);
        assertThat(journal.inbox.due(10)).isEmpty();
        assertThat(journal.outbox.claim(10)).hasSize(1);
    }

    @Test
    void worksOnOneTradeRunOneAfterTheOther() throws Exception {
        begin();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> works =
                    IntStream.range(0, 12).<Callable<Boolean>>mapToObj(_ -> this::countUp).toList();
            for (var result : pool.invokeAll(works)) {
                assertThat(result.get()).isTrue();
            }
        }
        assertThat(
                        journal.sql()
                                .sql(
                                        "SELECT count(*) FROM trade_event"
                                                + " WHERE name = 'credential-locked.v1'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        assertThat(journal.sql().sql("SELECT version FROM trade").query(Integer.class).single())
                .isEqualTo(13);
    }

    /// Writes a number that depends on what was read: doubled work would repeat one.
    private boolean countUp() {
        return journal.ask(work -> {
            assertThat(work.trade(ReferenceKind.ORDER, TestTrade.ORDER)).isPresent();
            int tries =
                    journal.sql()
                            .sql("SELECT count(*) FROM trade_event")
                            .query(Integer.class)
                            .single();
            TradeEvent event =
                    tries == 12
                            ? new TradeEvent.CredentialLocked(TestTrade.AT)
                            : new TradeEvent.CredentialMismatched(tries, TestTrade.AT);
            work.append(TestTrade.ID, List.of(event), cause);
            return true;
        });
    }

    @Test
    void aContractIsFoundByDepositThenByCode() {
        Contract contract = contract();
        journal.work(work -> work.open(contract));
        assertThat(journal.<Optional<Contract>>ask(w -> w.contractByDeposit(contract.deposit())))
                .contains(contract);
        Contract active = contract.with(new Contract.State.Active(new Verifier("1.x.z"), 2));
        journal.work(work -> work.save(active, Optional.of("code key")));
        assertThat(journal.<Optional<Contract>>ask(w -> w.contractByCode("code key")))
                .contains(active);
        journal.work(work -> work.save(contract, Optional.empty()));
        assertThat(journal.<Optional<Contract>>ask(w -> w.contractByCode("code key")))
                .contains(contract);
        assertThat(journal.<Optional<Contract>>ask(w -> w.contract(contract.id())))
                .contains(contract);
        assertThat(journal.<Optional<Contract>>ask(w -> w.contractByCode("other"))).isEmpty();
    }

    @Test
    void aSettledRowCannotBeSettledAgain() {
        var done = new Settlement(Settlement.Kind.DONE, "", Bytes.none());
        journal.work(work -> work.settle(cause, done));
        assertThatThrownBy(() -> journal.work(work -> work.settle(cause, done)))
                .hasMessageContaining("settled before");
    }

    private void begin() {
        journal.work(work -> work.begin(TestTrade.PLACED, cause));
    }

    private void append(TradeEvent... events) {
        journal.work(work -> work.append(TestTrade.ID, List.of(events), cause));
    }

    private Optional<Trade> find(ReferenceKind kind, Reference reference) {
        return journal.ask(work -> work.trade(kind, reference));
    }

    /// One of each kind of change.
    private void everything(Work work) {
        assertThat(work.take(cause)).isTrue();
        work.begin(TestTrade.PLACED, cause);
        work.open(contract());
        work.book(
                List.of(
                        new Posting.Transfer(
                                PostingKey.of("mado", "t", "e", 0),
                                new Account(TestDirectory.AGENT, Account.Kind.BANK, "main", YEN),
                                new Account(TestDirectory.AGENT, Account.Kind.WALLET, "c", YEN),
                                Money.jpy(5))),
                cause);
        work.send(
                new ToStore.ParcelCollected(
                        TestDirectory.STORE,
                        TestTrade.SHIPPING,
                        "4912345111119",
                        TestTrade.AT,
                        Optional.empty()),
                "trade");
        work.countAnswer("address");
        work.settle(cause, new Settlement(Settlement.Kind.DONE, "", Bytes.ofText("ok")));
    }

    private void killBackendInTransaction() {
        try (var admin = journal.database.source().getConnection();
                var statement = admin.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database()"
                            + " AND state = 'idle in transaction'");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String dump() {
        return String.join(
                "\n",
                List.of(
                                "inbox",
                                "trade",
                                "trade_event",
                                "trade_key",
                                "reference",
                                "contract",
                                "account",
                                "transfer",
                                "outbox",
                                "answer_count")
                        .stream()
                        .map(table ->
                                journal.sql()
                                        .sql(
                                                "SELECT coalesce(string_agg(t::text, '\n'"
                                                        + " ORDER BY t::text), '') FROM "
                                                        + table
                                                        + " t")
                                        .query(String.class)
                                        .single())
                        .toList());
    }

    private static Contract contract() {
        return new Contract(
                new ContractId(new UUID(5, 6)),
                TestDirectory.AGENT,
                new Contact(new MailAddress("payer@anon.example"), Language.EN, Medium.MAIL, ""),
                Reference.ofBits(21),
                Reference.ofBits(22),
                new Contract.State.AwaitingDeposit(Optional.empty(), TestTrade.AT));
    }
}
