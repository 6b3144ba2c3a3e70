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
import io.tokumei.gateway.protocol.Decoding.Reason;

/// Reads the body map of each type.
final class BodyReader {
    private BodyReader() {}

    static Body read(String type, Fields in, int typePosition) throws Unreadable {
        Body body =
                switch (type) {
                    case "parcel-stored" -> stored(in);
                    case "handed-over" -> handedOver(in);
                    case "cash-taken" ->
                            new CashTaken(in.reference("reference"), in.cash(), in.time("at"));
                    case "cash-returned" ->
                            new CashReturned(in.reference("reference"), in.cash(), in.time("at"));
                    case "parcel-refused" -> refused(in);
                    case "auth-request" -> authRequest(in);
                    case "auth-answer" -> new AuthAnswer(in.oneOf("result", Verdict.class, false));
                    case "parcel-announced" -> announced(in);
                    case "command-ack" -> commandAck(in);
                    case "ack-seq" -> new AckSeq(in.text("session", Rule.SESSION), in.whole("seq"));
                    case "presence" -> new Presence(in.oneOf("state", Standing.class, true));
                    default -> throw new Unreadable(Reason.UNKNOWN_TYPE, "type", typePosition);
                };
        in.finish();
        return body;
    }

    private static Body stored(Fields in) throws Unreadable {
        return new ParcelStored(
                in.reference("reference"), in.text("shelf", Rule.SHELF), in.time("at"));
    }

    private static Body handedOver(Fields in) throws Unreadable {
        return new HandedOver(
                in.reference("reference"),
                in.time("at"),
                in.oneOf("evidence", Evidence.class, true));
    }

    private static Body refused(Fields in) throws Unreadable {
        return new ParcelRefused(
                in.reference("reference"), in.text("reason", Rule.TOKEN), in.time("at"));
    }

    private static Body authRequest(Fields in) throws Unreadable {
        return new AuthRequest(
                in.reference("reference"), Sensitive.of(in.text("secret", Rule.SECRET)));
    }

    private static Body announced(Fields in) throws Unreadable {
        return new ParcelAnnounced(
                in.reference("reference"), in.optionalTime("storageUntil"), in.optionalCash());
    }

    private static Body commandAck(Fields in) throws Unreadable {
        return new CommandAck(
                in.text("cmd", Rule.ID),
                in.oneOf("result", Outcome.class, true),
                in.optionalText("reason", Rule.TOKEN));
    }
}
