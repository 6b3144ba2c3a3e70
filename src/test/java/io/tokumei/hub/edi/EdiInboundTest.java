// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.notice.InterchangeReport;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Parcel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class EdiInboundTest {
    private static final String ACCEPTANCE = "order-response/1/samples/01-acceptance.edi";
    private static final Reference ORDER = new Reference("YAKMVS9EDD1RF");

    private static Reading read(String text) {
        return EdiFixture.INBOUND.read(EdiFixture.STORE, Bytes.ofText(text), EdiFixture.NOON);
    }

    private static Intake only(Reading reading) {
        assertThat(reading.problem()).isEmpty();
        assertThat(reading.intakes()).hasSize(1);
        return reading.intakes().getFirst();
    }

    @Test
    void anAcceptanceNamesNumberPriceAndSealedSecret() {
        assertThat(only(read(EdiFixture.file(ACCEPTANCE))))
                .isEqualTo(
                        new Intake.OrderAcceptance(
                                EdiFixture.STORE,
                                ORDER,
                                "OR26112200001",
                                Price.of(Money.jpy(2400), Money.jpy(2660)),
                                Optional.of("V1.k1.mQ9sX2bVt7LrE4kWz0aPcg8dJfHnYuTi"),
                                EdiFixture.NOON));
    }

    @Test
    void aSealedSecretIsJoinedFromItsParts() {
        String file = "order-response/1/samples/04-sealed-secret-in-parts.edi";
        var acceptance = (Intake.OrderAcceptance) only(read(EdiFixture.file(file)));
        assertThat(acceptance.sealedSecret().orElseThrow())
                .startsWith("V1.AAA")
                .endsWith("bbb")
                .hasSizeGreaterThan(800)
                .doesNotContain(":");
    }

    @Test
    void aStoreThatSealsNoSecretLeavesItToTheHub() {
        String file = "order-response/1/samples/03-minimal.edi";
        var acceptance = (Intake.OrderAcceptance) only(read(EdiFixture.file(file)));
        assertThat(acceptance.sealedSecret()).isEmpty();
        assertThat(acceptance.price()).isEqualTo(Price.of(Money.jpy(500), Money.jpy(500)));
    }

    @Test
    void aRefusalNamesTheOrder() {
        String file = "order-response/1/samples/02-refusal.edi";
        assertThat(only(read(EdiFixture.file(file))))
                .isEqualTo(new Intake.OrderRefusal(EdiFixture.STORE, ORDER, EdiFixture.NOON));
    }

    @Test
    void aShippingOrderNamesPlaceCourierAndParcel() {
        assertThat(only(read(EdiFixture.file("ship-order/1/samples/01-parcel.edi"))))
                .isEqualTo(
                        new Intake.ShippingInstruction(
                                EdiFixture.STORE,
                                new Reference("1HE7ZPKA792GB"),
                                "4912345333333",
                                "4912345111119",
                                new Parcel(1, 1200, "349123450000000018"),
                                EdiFixture.NOON));
    }

    @Test
    void anAnswerIsTakenAndNotAnswered() {
        Reading accepted = read(EdiFixture.file("contrl/1/samples/01-accepted.edi"));
        assertThat(only(accepted))
                .isEqualTo(new Intake.InterchangeAnswer(EdiFixture.STORE, "H0000000000007", true));
        assertThat(accepted.answers()).isEmpty();
        Reading rejected = read(EdiFixture.file("contrl/1/samples/02-message-rejected.edi"));
        assertThat(only(rejected))
                .isEqualTo(new Intake.InterchangeAnswer(EdiFixture.STORE, "H0000000000007", false));
    }

    @Test
    void anObjectionIsKeptAndNotAnswered() {
        Reading reading = read(EdiFixture.file("aperak/1/samples/01-objection.edi"));
        assertThat(reading).isEqualTo(new Reading(List.of(), List.of(), Optional.empty()));
    }

    @Test
    void aGoodMessageBetweenBadOnesIsTaken() {
        Reading reading = read(EdiFixture.file("order-response/1/bad/07-good-between-bad.edi"));
        assertThat(only(reading))
                .isInstanceOfSatisfying(
                        Intake.OrderAcceptance.class,
                        a -> assertThat(a.sellerNumber()).isEqualTo("OR2"));
        assertThat(report(reading).messages())
                .extracting(m -> m.findings().isEmpty())
                .containsExactly(false, true, false);
    }

    @Test
    void aReferenceThatIsNoneIsAnsweredWithAperak() {
        Reading reading = read(EdiFixture.file(ACCEPTANCE).replace("YAKMVS9EDD1RF", "ORDER-7"));
        assertThat(reading.intakes()).isEmpty();
        assertThat(reading.answers().getLast())
                .isEqualTo(
                        new ToStore.MessageRefused(
                                EdiFixture.STORE,
                                "OR26112200001",
                                new Refusal.UnknownReference(),
                                EdiFixture.NOON));
        assertThat(report(reading).isClean()).isTrue();
    }

    @Test
    void aTotalBelowTheGoodsIsAnsweredWithAperak() {
        Reading reading = read(EdiFixture.file(ACCEPTANCE).replace("MOA+86:2660", "MOA+86:2399"));
        assertThat(reading.answers().getLast())
                .isInstanceOfSatisfying(
                        ToStore.MessageRefused.class,
                        r -> assertThat(r.why()).isInstanceOf(Refusal.WrongAmount.class));
    }

    @Test
    void anInterchangeInAnothersNameIsRefusedWhole() {
        Reading reading =
                read(EdiFixture.file(ACCEPTANCE).replace("UNOC:3+4912345000018", "UNOC:3+X"));
        assertThat(reading.intakes()).isEmpty();
        assertThat(reading.problem()).contains("InterchangeRefused");
        assertThat(report(reading).findings().getFirst().code()).isEqualTo("23");
    }

    @Test
    void aPartnerNobodyKnowsGetsNoAnswer() {
        Reading reading =
                EdiFixture.INBOUND.read(
                        new PartyId("nobody"),
                        Bytes.ofText(EdiFixture.file(ACCEPTANCE)),
                        EdiFixture.NOON);
        assertThat(reading.problem()).contains("UnknownPartner");
        assertThat(reading.answers()).isEmpty();
    }

    @Test
    void moreThanTenMebibytesAreRefusedUnread() {
        Reading reading = read(" ".repeat(EdiReader.MAX_BYTES + 1));
        assertThat(report(reading).findings().getFirst().code()).isEqualTo("39");
    }

    @Test
    void anInterchangeOfManyMessagesIsReadWhole() {
        String one = EdiFixture.file(ACCEPTANCE);
        String message = one.substring(one.indexOf("UNH+"), one.indexOf("UNZ+"));
        var text = new StringBuilder(one.substring(0, one.indexOf("UNH+")));
        for (int i = 1; i <= 200; i++) {
            text.append(
                    message.replace("UNH+1+", "UNH+" + i + "+").replace("UNT+22+1", "UNT+22+" + i));
        }
        Reading reading = read(text.append("UNZ+200+S96912'").toString());
        assertThat(reading.intakes()).hasSize(200);
    }

    @Test
    void manyThreadsReadAtOnce() throws Exception {
        String text = EdiFixture.file(ACCEPTANCE);
        Reading alone = read(text);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Reading>> runs = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                runs.add(() -> read(text));
            }
            for (Future<Reading> run : threads.invokeAll(runs)) {
                assertThat(run.get()).isEqualTo(alone);
            }
        }
    }

    private static InterchangeReport report(Reading reading) {
        Notice first = reading.answers().getFirst();
        return ((ToStore.InterchangeAnswered) first).report();
    }
}
