// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.edi.EdiDocument;
import io.tokumei.hub.edi.EdiInbound;
import io.tokumei.hub.edi.EdiOutbound;
import io.tokumei.hub.flow.InboxMessage;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.trade.PartyId;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/// EDI documents, read and written, as the routes ask for it.
public final class Documents {
    private final EdiInbound reader;
    private final EdiOutbound writer;
    private final LongFunction<String> token;

    /// @param token names an outbox id to the outside, keyed and one-way
    public Documents(EdiInbound reader, EdiOutbound writer, LongFunction<String> token) {
        this.reader = reader;
        this.writer = writer;
        this.token = token;
    }

    /// Reads a kept interchange; its lane names the partner who signed it.
    public Reading read(InboxMessage message) {
        String lane = message.key().lane();
        return PartyId.isWellFormed(lane)
                ? reader.read(new PartyId(lane), message.raw(), message.receivedAt())
                : Reading.unreadable("UnknownPartner", List.of());
    }

    /// Writes a notice to a store, under a Message-ID every repetition has.
    public Wire write(OutboxMessage message) {
        if (!(message.notice() instanceof ToStore notice)) {
            throw new IllegalArgumentException("not a notice to a store");
        }
        EdiDocument document = writer.write(notice, message.id(), message.createdAt());
        return new Wire(
                "<" + token.apply(message.id()) + "@as2.hub>",
                document.reference(),
                Map.of(
                        As2Desk.CONTENT_TYPE,
                        "application/EDIFACT",
                        As2Desk.FILE_NAME,
                        document.reference() + ".edi"),
                document.bytes());
    }
}
