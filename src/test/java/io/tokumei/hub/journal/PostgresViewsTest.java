// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.contract.ContractId;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.Settlement;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.ledger.Account;
import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.ledger.PostingKey;
import io.tokumei.hub.notice.ToAgent;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.Evidence;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Trade;
import io.tokumei.hub.trade.TradeEvent;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresViewsTest {
    private static final Currency YEN = Currency.getInstance("JPY");
    private static final ContractId CONTRACT = new ContractId(new UUID(5, 6));
    private static final Account BANK = account(Account.Kind.BANK, "main");
    private static final Account WALLET = account(Account.Kind.WALLET, CONTRACT.toString());
    private static final Account PAYABLE = account(Account.Kind.PAYABLE, "hon-ya");

    private final TestJournal journal = new TestJournal();
    private final Views views = journal.journal.views();
    private final InboxId cause = journal.received("order");

    @BeforeEach
    void begin() {
        journal.work(work -> {
            work.begin(TestTrade.PLACED, cause);
            work.append(TestTrade.ID, List.of(TestTrade.ACCEPTED, TestTrade.ISSUED), cause);
        });
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void thePrivatePageOpensWithItsTokenOnly() {
        assertThat(views.byPage(TestTrade.PAGE).map(Trade::id)).contains(TestTrade.ID);
        assertThat(views.byPage("another")).isEmpty();
    }

    @Test
    void theBoardKnowsATradeUnderAllItsReferences() {
        for (Reference reference :
                List.of(TestTrade.ORDER, TestTrade.PAYMENT, TestTrade.SHIPPING)) {
            assertThat(views.byReference(reference).map(Trade::id)).contains(TestTrade.ID);
        }
        assertThat(views.byReference(Reference.ofBits(99))).isEmpty();
    }

    @Test
    void theSecretIsShownWhileItOpensSomething() {
        assertThat(views.secret(trade())).contains(TestTrade.SECRET);
        append(new TradeEvent.CredentialLocked(TestTrade.AT));
        assertThat(views.secret(trade())).isEmpty();
    }

    @Test
    void theSecretIsNotShownAfterTheHandOver() {
        append(new TradeEvent.ParcelHandedOver(Evidence.CLERK, TestTrade.AT));
        assertThat(views.secret(trade())).isEmpty();
    }

    @Test
    void stepsAreNamedOldestFirst() {
        assertThat(views.steps(trade()))
                .containsExactly(
                        new Views.Step("order-placed.v1", TestTrade.AT),
                        new Views.Step("order-accepted.v1", TestTrade.AT),
                        new Views.Step("credential-issued.v1", TestTrade.AT));
    }

    @Test
    void aPartnerAtADeskFindsItsNoticesThere() {
        var first =
                new ToAgent.PayoutDue(
                        TestDirectory.AGENT,
                        TestTrade.PAYMENT,
                        TestDirectory.STORE,
                        Money.jpy(5),
                        TestTrade.AT);
        var second =
                new ToStore.ParcelCollected(
                        TestDirectory.DESK_STORE,
                        TestTrade.SHIPPING,
                        "4912345111119",
                        TestTrade.AT,
                        Optional.empty());
        journal.work(work -> {
            work.send(first, "trade");
            work.send(second, "trade");
            work.send(first, "trade");
        });
        assertThat(views.desk(TestDirectory.AGENT, 10))
                .extracting(Views.DeskNotice::id, Views.DeskNotice::notice)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, first),
                        org.assertj.core.groups.Tuple.tuple(1L, first));
        assertThat(views.desk(TestDirectory.DESK_STORE, 10))
                .extracting(Views.DeskNotice::notice)
                .containsExactly(second);
        assertThat(views.desk(TestDirectory.STORE, 10)).isEmpty();
        assertThat(journal.outbox.claim(10)).isEmpty();
    }

    @Test
    void anAgentSeesContractsWithTheirBalance() {
        var contract =
                new Contract(
                        CONTRACT,
                        TestDirectory.AGENT,
                        new Contact(
                                new MailAddress("payer@anon.example"),
                                Language.EN,
                                Medium.MAIL,
                                ""),
                        Reference.ofBits(21),
                        Reference.ofBits(22),
                        new Contract.State.AwaitingDeposit(Optional.empty(), TestTrade.AT));
        journal.work(work -> work.open(contract));
        assertThat(views.contracts(TestDirectory.AGENT, 10))
                .containsExactly(new Views.ContractLine(contract, Money.jpy(0)));
        fund();
        assertThat(views.contracts(TestDirectory.AGENT, 10))
                .containsExactly(new Views.ContractLine(contract, Money.jpy(1000)));
        assertThat(views.contracts(TestDirectory.STORE, 10)).isEmpty();
    }

    @Test
    void anAgentSeesWhatItOwesPaymentByPayment() {
        fund();
        String trade = TestTrade.ID.toString();
        book(new Posting.Hold(key(trade, "held"), WALLET, PAYABLE, Money.jpy(700)));
        assertThat(views.payouts(TestDirectory.AGENT, 10)).isEmpty();
        book(new Posting.Capture(key(trade, "made"), key(trade, "held"), Money.jpy(700)));
        assertThat(views.payouts(TestDirectory.AGENT, 10))
                .containsExactly(
                        new Views.PayoutLine(
                                TestTrade.PAYMENT, TestDirectory.STORE, Money.jpy(700)));
        book(new Posting.Transfer(key(trade, "payout"), PAYABLE, BANK, Money.jpy(700)));
        assertThat(views.payouts(TestDirectory.AGENT, 10)).isEmpty();
    }

    @Test
    void theOperatorSeesMessagesWithoutContent() {
        journal.work(work -> {
            work.send(
                    new ToStore.ParcelCollected(
                            TestDirectory.STORE,
                            TestTrade.SHIPPING,
                            "4912345111119",
                            TestTrade.AT,
                            Optional.empty()),
                    "trade");
            work.settle(cause, new Settlement(Settlement.Kind.DONE, "", Bytes.none()));
        });
        assertThat(views.messages(10))
                .extracting(
                        Views.MessageLine::inbound,
                        Views.MessageLine::party,
                        Views.MessageLine::name,
                        Views.MessageLine::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                false, "hon-ya", "store-parcel-collected.v1", "ready"),
                        org.assertj.core.groups.Tuple.tuple(
                                true,
                                "lane",
                                "order-placed.v1 order-accepted.v1 credential-issued.v1",
                                "done"));
        assertThat(views.messages(1)).hasSize(1);
    }

    private Trade trade() {
        return views.byPage(TestTrade.PAGE).orElseThrow();
    }

    private void append(TradeEvent event) {
        journal.work(work -> work.append(TestTrade.ID, List.of(event), cause));
    }

    private void fund() {
        book(new Posting.Transfer(key("x", "deposit"), BANK, WALLET, Money.jpy(1000)));
    }

    private void book(Posting posting) {
        journal.work(work -> work.book(List.of(posting), cause));
    }

    private static PostingKey key(String subject, String event) {
        return PostingKey.of("mado", subject, event, 0);
    }

    private static Account account(Account.Kind kind, String owner) {
        return new Account(TestDirectory.AGENT, kind, owner, YEN);
    }
}
