// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Decoding;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.EnvelopeCodec;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PickupWriterTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final PartyId SITE = new PartyId("shinagawa-1");
    private final PickupWriter writer = new PickupWriter();

    @Test
    void aParcelIsAnnouncedByItsNumber() {
        Wire wire =
                write(
                        new ToPickupPoint.ParcelAnnounced(
                                SITE, Reference.ofBits(42), Optional.empty()));
        assertThat(wire.attributes())
                .containsEntry(PickupWriter.ADDRESS, "pp.v1.shinagawa-1.cmd.announce")
                .doesNotContainKey(PickupWriter.EXPIRES);
        assertThat(envelope(wire).body())
                .isInstanceOfSatisfying(
                        Body.ParcelAnnounced.class,
                        body ->
                                assertThat(body.reference().text())
                                        .isEqualTo(Reference.ofBits(42).value()));
    }

    @Test
    void anAnswerIsOneWordForOneQuestionAndSoonForgotten() {
        Wire yes = write(new ToPickupPoint.CredentialAnswered(SITE, "tx-1", true));
        assertThat(yes.attributes())
                .containsEntry(PickupWriter.ADDRESS, "pp.v1.shinagawa-1.rsp.auth")
                .containsEntry(PickupWriter.EXPIRES, "2026-11-22T12:00:10Z");
        assertThat(envelope(yes).tx()).contains("tx-1");
        assertThat(envelope(yes).body()).isEqualTo(new Body.AuthAnswer(Body.Verdict.MATCH));
        Wire no = write(new ToPickupPoint.CredentialAnswered(SITE, "tx-1", false));
        assertThat(envelope(no).body()).isEqualTo(new Body.AuthAnswer(Body.Verdict.NO_MATCH));
    }

    @Test
    void eventsAreAcknowledgedUpToANumber() {
        Wire wire = write(new ToPickupPoint.EventsAcknowledged(SITE, "epoch-1", 7));
        assertThat(wire.attributes())
                .containsEntry(PickupWriter.ADDRESS, "pp.v1.shinagawa-1.rsp.ackseq");
        assertThat(envelope(wire).body()).isEqualTo(new Body.AckSeq("epoch-1", 7));
    }

    @Test
    void aRepetitionIsTheSameMessage() {
        var notice = new ToPickupPoint.EventsAcknowledged(SITE, "epoch-1", 7);
        assertThat(write(notice)).isEqualTo(write(notice));
    }

    private Wire write(ToPickupPoint notice) {
        return writer.write(
                new OutboxMessage(
                        9, SITE.value(), Channel.MQTT, notice, NOON, 0, Optional.empty()));
    }

    private static Envelope envelope(Wire wire) {
        return switch (EnvelopeCodec.decode(wire.body().toArray())) {
            case Decoding.Decoded decoded -> decoded.envelope();
            case Decoding.Malformed malformed -> throw new AssertionError(malformed);
        };
    }
}
