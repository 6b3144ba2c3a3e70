// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.terminal;

import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Cash;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.EnvelopeCodec;
import io.tokumei.gateway.protocol.Reference;
import io.tokumei.gateway.protocol.Topics;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.trade.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Writes what pickup points are told (checklist E1-20, E1-25).
public final class PickupWriter {
    /// Attribute of a [Wire]: the address of the broker it is sent to.
    public static final String ADDRESS = "address";

    /// Attribute of a [Wire]: when the broker may forget it (ISO-8601).
    public static final String EXPIRES = "expires";

    /// The envelope for one notice.
    public Wire write(OutboxMessage message) {
        if (!(message.notice() instanceof ToPickupPoint notice)) {
            throw new IllegalArgumentException("not a notice to a pickup point");
        }
        var topics = new Topics(notice.to().value());
        return switch (notice) {
            case ToPickupPoint.ParcelAnnounced announced ->
                    announced(message, announced.shipping(), Optional.empty(), announced.cash());
            case ToPickupPoint.StorageEnded ended ->
                    announced(message, ended.shipping(), Optional.of(ended.at()), Optional.empty());
            case ToPickupPoint.CredentialAnswered answered ->
                    wire(
                            message,
                            topics.authAnswers(),
                            new Form(
                                    Optional.of(answered.request()),
                                    Optional.of(
                                            message.createdAt().plus(PickupReader.QUESTION_LIFE)),
                                    new Body.AuthAnswer(verdict(answered.matches()))));
            case ToPickupPoint.EventsAcknowledged read ->
                    wire(
                            message,
                            topics.acknowledgedSeq(),
                            new Form(
                                    Optional.empty(),
                                    Optional.empty(),
                                    new Body.AckSeq(read.session(), read.sequence())));
        };
    }

    /// Announcing a parcel again changes until when the site keeps it.
    private static Wire announced(
            OutboxMessage message,
            io.tokumei.hub.trade.Reference shipping,
            Optional<Instant> until,
            Optional<Money> due) {
        return wire(
                message,
                new Topics(message.destination()).announcements(),
                new Form(
                        Optional.empty(),
                        Optional.empty(),
                        new Body.ParcelAnnounced(
                                new Reference(shipping.value()),
                                until,
                                due.map(PickupWriter::cash))));
    }

    private static Cash cash(Money money) {
        return new Cash(money.minor(), money.currency().getCurrencyCode());
    }

    /// The parts of an envelope that differ from type to type.
    private record Form(Optional<String> tx, Optional<Instant> notAfter, Body body) {}

    private static Wire wire(OutboxMessage message, String topic, Form form) {
        String site = message.destination();
        String id = id(message.id());
        var envelope =
                new Envelope(
                        id,
                        form.tx(),
                        site,
                        "",
                        OptionalLong.empty(),
                        message.createdAt(),
                        form.notAfter(),
                        form.body());
        Map<String, String> attributes = new HashMap<>();
        attributes.put(ADDRESS, Topics.address(topic));
        form.notAfter().ifPresent(end -> attributes.put(EXPIRES, end.toString()));
        return new Wire(id, "", attributes, Bytes.of(EnvelopeCodec.encode(envelope)));
    }

    /// The same for every repetition, so that the site knows it again.
    private static String id(long outbox) {
        String name = "tokumei/outbox/" + outbox;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Body.Verdict verdict(boolean matches) {
        return matches ? Body.Verdict.MATCH : Body.Verdict.NO_MATCH;
    }
}
