// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.terminal;

import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Cash;
import io.tokumei.gateway.protocol.Decoding;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.EnvelopeCodec;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Clock;
import io.tokumei.hub.flow.InboxMessage;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.flow.SiteEvent;
import io.tokumei.hub.trade.Evidence;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what pickup points send. The site is the one whose address a message came in by, which the
/// broker vouches for; an envelope that names another is quarantined.
public final class PickupReader {
    /// How long a question is worth an answer.
    static final Duration QUESTION_LIFE = Duration.ofSeconds(10);

    private final Clock clock;

    public PickupReader(Clock clock) {
        this.clock = clock;
    }

    /// What names a message among those of its site, for the inbox.
    ///
    /// @param lane `site`, or `site/auth` and `site/ack`: questions do not wait for events
    /// @param key journal epoch and sequence number of an event, else the envelope's id
    public record Name(String lane, String key) {}

    /// Names a message of a site; its bytes may be anything.
    public static Name name(String site, Bytes raw) {
        return switch (EnvelopeCodec.decode(raw.toArray())) {
            case Decoding.Malformed _ -> new Name(site, "sha256:" + raw.sha256());
            case Decoding.Decoded(Envelope envelope) -> name(site, envelope);
        };
    }

    private static Name name(String site, Envelope envelope) {
        return switch (envelope.body()) {
            case Body.SiteEvent _ ->
                    new Name(site, SiteEvent.key(envelope.session(), envelope.seq().orElse(0)));
            case Body.AuthRequest _ -> new Name(site + "/auth", envelope.id());
            case Body.CommandAck _ -> new Name(site + "/ack", envelope.id());
            case Body.AuthAnswer _, Body.ParcelAnnounced _, Body.AckSeq _, Body.Presence _ ->
                    new Name(site, "id:" + envelope.id());
        };
    }

    /// Reads one kept message.
    public Reading read(InboxMessage message) {
        String lane = message.key().lane();
        int slash = lane.indexOf('/');
        String site = slash < 0 ? lane : lane.substring(0, slash);
        if (!PartyId.isWellFormed(site)) {
            return unreadable("unknown-sender");
        }
        return switch (EnvelopeCodec.decode(message.raw().toArray())) {
            case Decoding.Malformed malformed ->
                    unreadable(malformed.reason().name().toLowerCase(Locale.ROOT));
            case Decoding.Decoded(Envelope envelope) ->
                    envelope.site().equals(site)
                            ? read(new PartyId(site), envelope, message.receivedAt())
                            : unreadable("foreign-site");
        };
    }

    private Reading read(PartyId site, Envelope envelope, Instant receivedAt) {
        return switch (envelope.body()) {
            case Body.SiteEvent event -> event(site, envelope, event);
            case Body.AuthRequest question -> question(site, envelope, question, receivedAt);
            case Body.CommandAck ack -> acknowledged(ack);
            case Body.AuthAnswer _, Body.ParcelAnnounced _, Body.AckSeq _, Body.Presence _ ->
                    unreadable("wrong-direction");
        };
    }

    private static Reading event(PartyId site, Envelope envelope, Body.SiteEvent event) {
        Reference shipping = new Reference(event.reference().text());
        Intake intake =
                switch (event) {
                    case Body.ParcelStored stored ->
                            new Intake.ParcelStored(site, shipping, stored.shelf(), stored.at());
                    case Body.CashTaken taken ->
                            new Intake.CashTaken(site, shipping, money(taken.cash()), taken.at());
                    case Body.CashReturned returned ->
                            new Intake.CashReturned(
                                    site, shipping, money(returned.cash()), returned.at());
                    case Body.HandedOver handed ->
                            new Intake.ParcelHandedOver(
                                    site, shipping, evidence(handed.evidence()), handed.at());
                    case Body.ParcelRefused refused ->
                            new Intake.ParcelRefusedAtSite(
                                    site, shipping, refused.reason(), refused.at());
                };
        var read =
                new Intake.SiteEventsRead(site, envelope.session(), envelope.seq().orElseThrow());
        return new Reading(List.of(intake, read), List.of(), Optional.empty());
    }

    private Reading question(
            PartyId site, Envelope envelope, Body.AuthRequest question, Instant receivedAt) {
        Instant now = clock.now();
        if (now.isAfter(receivedAt.plus(QUESTION_LIFE)) || !envelope.isCurrent(now)) {
            // Nobody waits any more, so no try is spent.
            return Reading.nothing();
        }
        return Reading.of(
                new Intake.CredentialPresented(
                        site,
                        envelope.tx().orElseThrow(),
                        question.reference().text(),
                        PickupSecret.read(question.secret().reveal()),
                        envelope.ts()));
    }

    private static Reading acknowledged(Body.CommandAck ack) {
        return switch (ack.result()) {
            case EXECUTED, DUPLICATE -> Reading.nothing();
            case FAILED -> unreadable("command-failed-" + ack.reason().orElse("unknown"));
        };
    }

    private static Money money(Cash cash) {
        return new Money(cash.amount(), Currency.getInstance(cash.currency()));
    }

    private static Evidence evidence(Body.Evidence evidence) {
        return switch (evidence) {
            case COUNTER -> Evidence.CLERK;
            case OPENED, CLOSED, EMPTY, SIGNED, CARD -> Evidence.DOOR_OPENED;
        };
    }

    private static Reading unreadable(String problem) {
        return Reading.unreadable("pickup:" + problem, List.of());
    }
}
