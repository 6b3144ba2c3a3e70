// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import static io.tokumei.hub.flow.FlowFixture.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.ToAgent;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Refusal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurchaseTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Money LIMIT = Money.jpy(3000);

    @TempDir Path folder;

    private FlowFixture flow;

    @BeforeEach
    void open() {
        flow = new FlowFixture(folder.resolve("keys"));
    }

    @AfterEach
    void close() {
        flow.close();
    }

    private ToShopper.ContractReady contract(String agent, PartyId at, long yen) {
        flow.take(new Intake.AccountRequest(FlowFixture.BUYER, agent, Optional.empty()));
        var code = flow.told(ToShopper.AccountOpened.class).getLast().deposit();
        flow.take(new Intake.Deposit(at, code, Money.jpy(yen), NOON));
        return flow.told(ToShopper.ContractReady.class).getLast();
    }

    private ToShopper.ContractReady contract(long yen) {
        return contract("Tsukai", DemoDirectory.BUYING_AGENT, yen);
    }

    private Outcome ask(ToShopper.ContractReady contract, Verification proof, String item) {
        var draft =
                new OrderDraft("Hon-ya", List.of(new OrderDraft.Line(item, "2")), "Shinagawa", "");
        return flow.take(
                new Intake.Purchase(
                        FlowFixture.BUYER, draft, contract.code(), proof, Optional.of(LIMIT)));
    }

    private ToStore.PurchaseOrdered ordered(ToShopper.ContractReady contract) {
        ask(contract, contract.verification().orElseThrow(), "B1");
        return flow.told(ToStore.PurchaseOrdered.class).getLast();
    }

    private Outcome accept(ToStore.PurchaseOrdered order, Money total) {
        return flow.take(
                new Intake.OrderAcceptance(
                        DemoDirectory.STORE,
                        order.order(),
                        "N-1",
                        Price.of(Money.jpy(2400), total),
                        Optional.empty(),
                        NOON));
    }

    @Test
    void agentBuysInItsOwnNameAndPaysAsSoonAsThePriceIsKnown() {
        var contract = contract(3000);
        var order = ordered(contract);
        assertThat(order.buyerGln()).isEqualTo("4912345555557");
        assertThat(accept(order, DUE)).isEqualTo(new Outcome.Done(""));
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(340));
        assertThat(flow.told(ToShopper.PurchaseAccepted.class)).hasSize(1);
        assertThat(flow.told(ToShopper.PaymentMade.class)).hasSize(1);
        assertThat(flow.told(ToStore.PaymentAdvised.class).getLast().payerGln())
                .isEqualTo("4912345555557");
        assertThat(flow.told(ToStore.OrderPlaced.class)).isEmpty();
        assertThat(flow.told(ToShopper.OrderAccepted.class)).isEmpty();
        assertThat(flow.told(ToAgent.PayoutDue.class)).isEmpty();
    }

    @Test
    void acceptanceRepeatedPaysOnce() {
        var contract = contract(9000);
        var order = ordered(contract);
        accept(order, DUE);
        accept(order, DUE);
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(6340));
        assertThat(flow.told(ToStore.PaymentAdvised.class)).hasSize(1);
    }

    @Test
    void priceOverTheLimitBooksNothingAndIsTold() {
        var contract = contract(9000);
        accept(ordered(contract), Money.jpy(3001));
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(9000));
        assertThat(flow.told(ToShopper.PurchaseNotPaid.class).getLast().why())
                .isEqualTo(new Refusal.PriceOverLimit(Money.jpy(3001)));
        assertThat(flow.told(ToStore.PaymentAdvised.class)).isEmpty();
    }

    @Test
    void shortBalanceIsTopUpAndThenPaidByAnOrdinaryRequest() {
        var contract = contract(2000);
        accept(ordered(contract), DUE);
        var notPaid = flow.told(ToShopper.PurchaseNotPaid.class).getLast();
        assertThat(notPaid.why()).isEqualTo(new Refusal.InsufficientBalance(Money.jpy(660)));
        var deposit = flow.told(ToShopper.AccountOpened.class).getLast().deposit();
        flow.take(new Intake.Deposit(DemoDirectory.BUYING_AGENT, deposit, Money.jpy(1000), NOON));
        flow.take(
                new Intake.PaymentRequest(
                        Optional.of(FlowFixture.BUYER),
                        notPaid.payment().value(),
                        contract.code(),
                        contract.verification().orElseThrow(),
                        "Hon-ya",
                        notPaid.amount()));
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(340));
        assertThat(flow.told(ToStore.PaymentAdvised.class)).hasSize(1);
    }

    @Test
    void wrongProofBuysNothingAndTheFifthLocks() {
        var contract = contract(3000);
        var wrong = Verification.ofBits(1);
        for (int i = 1; i < 5; i++) {
            assertThat(ask(contract, wrong, "B1"))
                    .isEqualTo(new Outcome.Refused(new Refusal.ContractNotProved()));
        }
        assertThat(ask(contract, wrong, "B1"))
                .isEqualTo(new Outcome.Refused(new Refusal.ContractLocked()));
        assertThat(ask(contract, contract.verification().orElseThrow(), "B1"))
                .isEqualTo(new Outcome.Refused(new Refusal.ContractLocked()));
        assertThat(flow.told(ToStore.PurchaseOrdered.class)).isEmpty();
        assertThat(flow.told(ToShopper.PurchaseFormReturned.class)).hasSize(6);
    }

    @Test
    void slipInTheFormCostsNoTryAtTheProof() {
        var contract = contract(3000);
        for (int i = 0; i < 6; i++) {
            assertThat(ask(contract, Verification.ofBits(1), "B9"))
                    .isEqualTo(
                            new Outcome.Returned(
                                    List.of(
                                            new Problem(
                                                    Problem.Field.ITEM, Problem.Kind.UNKNOWN))));
        }
        assertThat(ask(contract, contract.verification().orElseThrow(), "B1"))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void contractWithAnotherAgentBuysNothing() {
        var elsewhere = contract("Mado", DemoDirectory.AGENT, 3000);
        assertThat(ask(elsewhere, elsewhere.verification().orElseThrow(), "B1"))
                .isEqualTo(new Outcome.Refused(new Refusal.ContractNotProved()));
    }

    @Test
    void storeThatRefusesLeavesTheMoneyAlone() {
        var contract = contract(3000);
        flow.take(new Intake.OrderRefusal(DemoDirectory.STORE, ordered(contract).order(), NOON));
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(3000));
        assertThat(flow.told(ToShopper.OrderRejected.class)).hasSize(1);
    }
}
