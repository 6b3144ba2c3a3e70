// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.EnvelopeCodec;
import io.tokumei.gateway.protocol.Sensitive;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.InboxMessage;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.Evidence;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PickupReaderTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final PartyId SITE = new PartyId("shinagawa-1");
    private static final Reference SHIPPING = Reference.ofBits(42);
    private static final io.tokumei.gateway.protocol.Reference LABEL =
            new io.tokumei.gateway.protocol.Reference(SHIPPING.value());

    @Test
    void anEventTakesEffectAndIsThenAcknowledged() {
        Bytes stored = event(7, new Body.ParcelStored(LABEL, "A-1", NOON));
        assertThat(read(SITE.value(), stored, NOON).intakes())
                .containsExactly(
                        new Intake.ParcelStored(SITE, SHIPPING, "A-1", NOON),
                        new Intake.SiteEventsRead(SITE, "epoch-1", 7));
        Bytes handed = event(8, new Body.HandedOver(LABEL, NOON, Body.Evidence.COUNTER));
        assertThat(read(SITE.value(), handed, NOON).intakes())
                .first()
                .isEqualTo(new Intake.ParcelHandedOver(SITE, SHIPPING, Evidence.CLERK, NOON));
        Bytes refused = event(9, new Body.ParcelRefused(LABEL, "damaged", NOON));
        assertThat(read(SITE.value(), refused, NOON).intakes())
                .first()
                .isEqualTo(new Intake.ParcelRefusedAtSite(SITE, SHIPPING, "damaged", NOON));
    }

    @Test
    void aQuestionIsPutToTheHub() {
        assertThat(read("shinagawa-1/auth", question(), NOON.plusSeconds(3)).intakes())
                .containsExactly(
                        new Intake.CredentialPresented(
                                SITE,
                                "tx-1",
                                SHIPPING.value(),
                                PickupSecret.read("ABCDE12345"),
                                NOON));
    }

    @Test
    void aQuestionNobodyWaitsForAnyMoreCostsNoTry() {
        Reading late = read("shinagawa-1/auth", question(), NOON.plusSeconds(11));
        assertThat(late).isEqualTo(Reading.nothing());
    }

    @Test
    void whatNamesAnotherSiteIsQuarantined() {
        Bytes stored = event(7, new Body.ParcelStored(LABEL, "A-1", NOON));
        assertThat(read("osaki-2", stored, NOON).problem()).contains("pickup:foreign-site");
    }

    @Test
    void bytesThatAreNoMessageAreQuarantined() {
        assertThat(read(SITE.value(), Bytes.ofText("{}"), NOON).problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("pickup:"));
        assertThat(read("NOBODY!", question(), NOON).problem()).contains("pickup:unknown-sender");
    }

    @Test
    void theHubsOwnMessagesAreNotTakenFromASite() {
        Bytes answer = envelope(OptionalLong.empty(), new Body.AuthAnswer(Body.Verdict.MATCH));
        assertThat(read(SITE.value(), answer, NOON).problem()).contains("pickup:wrong-direction");
    }

    @Test
    void aCommandThatFailedIsShownToTheOperator() {
        assertThat(read("shinagawa-1/ack", ack(Body.Outcome.EXECUTED), NOON))
                .isEqualTo(Reading.nothing());
        assertThat(read("shinagawa-1/ack", ack(Body.Outcome.FAILED), NOON).problem())
                .contains("pickup:command-failed-unknown");
    }

    @Test
    void eventsAreNamedByTheirPlaceInTheJournalAndQuestionsDoNotWaitForThem() {
        Bytes stored = event(7, new Body.ParcelStored(LABEL, "A-1", NOON));
        assertThat(PickupReader.name("shinagawa-1", stored))
                .isEqualTo(new PickupReader.Name("shinagawa-1", "epoch-1/7"));
        assertThat(PickupReader.name("shinagawa-1", question()))
                .isEqualTo(new PickupReader.Name("shinagawa-1/auth", "id-1"));
        assertThat(PickupReader.name("shinagawa-1", Bytes.ofText("x")).key()).startsWith("sha256:");
    }

    private static Bytes question() {
        return envelope(
                OptionalLong.empty(), new Body.AuthRequest(LABEL, Sensitive.of("ABCDE12345")));
    }

    private static Bytes ack(Body.Outcome outcome) {
        return envelope(
                OptionalLong.empty(), new Body.CommandAck("cmd-1", outcome, Optional.empty()));
    }

    private static Bytes event(long seq, Body body) {
        return envelope(OptionalLong.of(seq), body);
    }

    private static Bytes envelope(OptionalLong seq, Body body) {
        return Bytes.of(
                EnvelopeCodec.encode(
                        new Envelope(
                                "id-1",
                                Optional.of("tx-1"),
                                SITE.value(),
                                "epoch-1",
                                seq,
                                NOON,
                                Optional.of(NOON.plus(Duration.ofSeconds(10))),
                                body)));
    }

    private static Reading read(String lane, Bytes raw, Instant now) {
        return new PickupReader(() -> now)
                .read(
                        new InboxMessage(
                                new InboxId(1),
                                new InboxKey(Channel.MQTT, lane, "k"),
                                raw,
                                NOON,
                                0));
    }
}
