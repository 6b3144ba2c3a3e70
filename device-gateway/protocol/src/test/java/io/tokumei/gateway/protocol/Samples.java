// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import io.tokumei.gateway.protocol.Body.AckSeq;
import io.tokumei.gateway.protocol.Body.AuthAnswer;
import io.tokumei.gateway.protocol.Body.AuthRequest;
import io.tokumei.gateway.protocol.Body.CashReturned;
import io.tokumei.gateway.protocol.Body.CashTaken;
import io.tokumei.gateway.protocol.Body.CommandAck;
import io.tokumei.gateway.protocol.Body.Evidence;
import io.tokumei.gateway.protocol.Body.HandedOver;
import io.tokumei.gateway.protocol.Body.Outcome;
import io.tokumei.gateway.protocol.Body.ParcelAnnounced;
import io.tokumei.gateway.protocol.Body.ParcelRefused;
import io.tokumei.gateway.protocol.Body.ParcelStored;
import io.tokumei.gateway.protocol.Body.Presence;
import io.tokumei.gateway.protocol.Body.Standing;
import io.tokumei.gateway.protocol.Body.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One envelope of every type of the contract.
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Reference REFERENCE = Reference.complete("7K3M9Q2WX5TB");

    static final Cash PRICE = new Cash(2_660, "JPY");

    private Samples() {}

    static List<Envelope> all() {
        return List.of(
                event(1, new ParcelStored(REFERENCE, "A-3", NOON)),
                event(2, new HandedOver(REFERENCE, NOON.plusMillis(250), Evidence.COUNTER)),
                event(70_000, new ParcelRefused(REFERENCE, "damaged", NOON)),
                asked(new AuthRequest(REFERENCE, Sensitive.of("0123456789"))),
                asked(new AuthAnswer(Verdict.NO_MATCH)),
                plain(new ParcelAnnounced(REFERENCE, Optional.empty(), Optional.empty())),
                plain(
                        new ParcelAnnounced(
                                REFERENCE,
                                Optional.of(NOON.plusSeconds(604_800)),
                                Optional.empty())),
                plain(new CommandAck("c-1", Outcome.EXECUTED, Optional.empty())),
                plain(new CommandAck("c-1", Outcome.FAILED, Optional.of("expired"))),
                plain(new AckSeq("e-1", 5_000_000_000L)),
                plain(new Presence(Standing.READY)),
                plain(new ParcelAnnounced(REFERENCE, Optional.empty(), Optional.of(PRICE))),
                event(3, new CashTaken(REFERENCE, PRICE, NOON)),
                event(4, new CashReturned(REFERENCE, PRICE, NOON)));
    }

    static Envelope event(long seq, Body body) {
        return new Envelope(
                "m-1",
                Optional.empty(),
                "shinagawa-1",
                "e-1",
                OptionalLong.of(seq),
                NOON,
                Optional.empty(),
                body);
    }

    static Envelope plain(Body body) {
        return new Envelope(
                "m-2",
                Optional.empty(),
                "shinagawa-1",
                "",
                OptionalLong.empty(),
                NOON,
                Optional.empty(),
                body);
    }

    private static Envelope asked(Body body) {
        return new Envelope(
                "m-3",
                Optional.of("t-1"),
                "shinagawa-1",
                "e-1",
                OptionalLong.empty(),
                NOON,
                Optional.of(NOON.plusSeconds(10)),
                body);
    }
}
