// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import static io.tokumei.hub.flow.FlowFixture.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.TransportStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubTest {
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

    @Test
    void wholeTradeTellsEveryPartyOnceAndBalances() {
        var contract = flow.contract(3000);
        var order = flow.accepted(flow.ordered());
        assertThat(flow.pay(order, contract, DUE)).isEqualTo(new Outcome.Done(""));
        flow.ship(order.shipping());
        flow.report(order.shipping(), TransportStatus.ARRIVED);
        flow.store(order.shipping());
        flow.present(order.shipping().value(), order.secret());
        assertThat(flow.handOver(order.shipping())).isEqualTo(new Outcome.Done(""));

        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(340));
        assertThat(flow.told(ToStore.PaymentAdvised.class)).hasSize(1);
        assertThat(flow.told(ToShopper.PaymentMade.class)).hasSize(1);
        assertThat(flow.told(ToCourier.TransportRequested.class)).hasSize(1);
        assertThat(flow.told(ToPickupPoint.ParcelAnnounced.class)).hasSize(1);
        assertThat(flow.told(ToStore.ParcelArrived.class)).hasSize(1);
        assertThat(flow.told(ToShopper.ParcelArrived.class)).hasSize(1);
        assertThat(flow.told(ToStore.ParcelCollected.class)).hasSize(1);
        assertThat(flow.told(ToShopper.ParcelCollected.class)).hasSize(1);
        assertThat(flow.told(ToStore.MessageRefused.class)).isEmpty();
    }

    @Test
    void handlingTheSameMessageAgainChangesNothing() {
        InboxId id = flow.kept("again");
        var request = new Intake.AccountRequest(FlowFixture.BUYER, "", Optional.empty());
        flow.hub.handle(id, Reading.of(request));
        assertThat(flow.hub.handle(id, Reading.of(request))).isEqualTo(new Outcome.Settled());
        assertThat(flow.told(ToShopper.AccountOpened.class)).hasSize(1);
    }

    @Test
    void referencesDifferForEveryPairOfParties() {
        var placed = flow.ordered();
        var order = flow.accepted(placed);
        assertThat(List.of(order.order(), order.payment(), order.shipping()))
                .doesNotHaveDuplicates();
        assertThat(placed.order()).isEqualTo(order.order());
        assertThat(placed.shipping()).isEqualTo(order.shipping());
        assertThat(placed.alias()).endsWith("@relay.tokumei.example").doesNotContain("buyer");
    }

    @Test
    void unknownGoodsAndQuantitiesComeBackOnTheForm() {
        assertThat(flow.order("B9", "1"))
                .isEqualTo(
                        new Outcome.Returned(
                                List.of(new Problem(Problem.Field.ITEM, Problem.Kind.UNKNOWN))));
        flow.order("B1", "zero");
        var forms = flow.told(ToShopper.OrderFormReturned.class);
        assertThat(forms).hasSize(2);
        assertThat(forms.getLast().draft().pickupPoint()).isEqualTo("Shinagawa");
    }

    @Test
    void shortBalanceBooksNothingAndSaysWhatIsMissing() {
        var contract = flow.contract(2000);
        var order = flow.accepted(flow.ordered());
        flow.pay(order, contract, DUE);
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(2000));
        assertThat(flow.told(ToShopper.PaymentRefused.class).getLast().why())
                .isEqualTo(new Refusal.InsufficientBalance(Money.jpy(660)));
        assertThat(flow.told(ToStore.PaymentAdvised.class)).isEmpty();
    }

    @Test
    void wrongAmountBooksNothing() {
        var contract = flow.contract(5000);
        var order = flow.accepted(flow.ordered());
        assertThat(flow.pay(order, contract, Money.jpy(1)))
                .isEqualTo(new Outcome.Refused(new Refusal.WrongAmount(DUE)));
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(5000));
    }

    @Test
    void fiveWrongVerificationsLockTheContract() {
        var contract = flow.contract(5000);
        var order = flow.accepted(flow.ordered());
        var wrong = new Verification("WRONGWRONG");
        for (int i = 0; i < 5; i++) {
            flow.pay(order, contract.code(), wrong, DUE);
        }
        assertThat(flow.pay(order, contract, DUE))
                .isEqualTo(new Outcome.Refused(new Refusal.ContractLocked()));
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(5000));
    }

    @Test
    void payingTwiceTakesTheMoneyOnce() {
        var contract = flow.contract(9000);
        var order = flow.accepted(flow.ordered());
        flow.pay(order, contract, DUE);
        assertThat(flow.pay(order, contract, DUE))
                .isEqualTo(new Outcome.Refused(new Refusal.AlreadyPaid()));
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(9000 - 2660));
    }

    @Test
    void secondDepositTopsUpAndUnknownCodeBooksNothing() {
        var contract = flow.contract(1000);
        var opened = flow.told(ToShopper.AccountOpened.class).getLast();
        flow.deposit(opened.deposit(), 500);
        assertThat(flow.told(ToShopper.ToppedUp.class).getLast().balance())
                .isEqualTo(Money.jpy(1500));
        assertThat(flow.deposit(Reference.ofBits(77), 500))
                .isEqualTo(new Outcome.Refused(new Refusal.UnknownDeposit()));
        assertThat(flow.balance(contract)).isEqualTo(Money.jpy(1500));
    }

    @Test
    void storeThatShipsUnpaidIsRefusedByMessage() {
        var order = flow.accepted(flow.ordered());
        flow.ship(order.shipping());
        assertThat(flow.told(ToStore.MessageRefused.class).getLast().why())
                .isEqualTo(new Refusal.ShipGateClosed());
        assertThat(flow.told(ToCourier.TransportRequested.class)).isEmpty();
    }

    @Test
    void unknownNumberWrongSecretAndEarlyVisitAreAnsweredAlike() {
        var order = flow.accepted(flow.ordered());
        flow.present("nonsense", Optional.empty());
        flow.present(Reference.ofBits(5).value(), order.secret());
        flow.present(order.shipping().value(), PickupSecret.read("WRONGWRONG"));
        flow.present(order.shipping().value(), order.secret());
        assertThat(flow.told(ToPickupPoint.CredentialAnswered.class))
                .hasSize(4)
                .noneMatch(ToPickupPoint.CredentialAnswered::matches);
    }

    @Test
    void fiveWrongSecretsLockEvenAgainstTheRightOne() {
        var contract = flow.contract(5000);
        var order = flow.accepted(flow.ordered());
        flow.pay(order, contract, DUE);
        flow.ship(order.shipping());
        flow.store(order.shipping());
        for (int i = 0; i < 5; i++) {
            flow.present(order.shipping().value(), PickupSecret.read("WRONGWRONG"));
        }
        assertThat(flow.present(order.shipping().value(), order.secret()))
                .isEqualTo(new Outcome.Refused(new Refusal.CredentialIsLocked()));
        assertThat(flow.told(ToShopper.PickupLocked.class)).hasSize(1);
    }

    @Test
    void formsAreReturnedTwentyTimesADayAndNotMore() {
        for (int i = 0; i < 25; i++) {
            flow.order("nothing", "1");
        }
        assertThat(flow.told(ToShopper.OrderFormReturned.class)).hasSize(Answers.PER_DAY);
    }

    @Test
    void unprovedSenderGetsOneMailADay() {
        for (int i = 0; i < 5; i++) {
            flow.take(new Intake.UnprovedMail(FlowFixture.BUYER));
        }
        assertThat(flow.told(ToShopper.SenderNotProved.class)).hasSize(1);
    }

    @Test
    void payoutIsBookedOnceAndOnlyByItsAgent() {
        var contract = flow.contract(5000);
        var order = flow.accepted(flow.ordered());
        flow.pay(order, contract, DUE);
        var at = java.time.Instant.parse("2026-11-22T12:00:00Z");
        var payout = new Intake.Payout(DemoDirectory.AGENT, order.payment().orElseThrow(), at);
        assertThat(flow.take(payout)).isEqualTo(new Outcome.Done(""));
        assertThat(flow.take(payout)).isEqualTo(new Outcome.Done(""));
        assertThat(
                        flow.take(
                                new Intake.Payout(
                                        DemoDirectory.STORE, order.payment().orElseThrow(), at)))
                .isEqualTo(new Outcome.Refused(new Refusal.UnknownReference()));
    }

    @Test
    void siteMayForgetOnlyWhatHasNoGapBeforeIt() {
        for (long sequence : new long[] {1, 3, 4, 4, 2, 6}) {
            flow.take(new Intake.SiteEventsRead(DemoDirectory.POINT, "epoch", sequence));
        }
        assertThat(flow.told(ToPickupPoint.EventsAcknowledged.class))
                .extracting(ToPickupPoint.EventsAcknowledged::sequence)
                .containsExactly(1L, 1L, 1L, 1L, 4L, 4L);
    }
}
