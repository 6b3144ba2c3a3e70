// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.as2.As2Outbound;
import io.tokumei.hub.as2.As2Partner;
import io.tokumei.hub.as2.Content;
import io.tokumei.hub.as2.Headers;
import io.tokumei.hub.as2.Mic;
import io.tokumei.hub.as2.OutgoingMessage;
import io.tokumei.hub.as2.Prepared;
import io.tokumei.hub.as2.Sent;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Wire;
import java.util.Map;
import java.util.Optional;

/// Signs and encrypts documents for partners, and posts what was packed. Packing and posting are
/// two steps, with the outbox between them: every attempt posts the same octets under the same
/// Message-ID, and a receipt can be checked after a restart.
public final class As2Desk {
    static final String CONTENT_TYPE = "content-type";
    static final String FILE_NAME = "file-name";
    private static final String HEADERS = "as2.headers";
    private static final String MIC = "as2.mic";
    private static final String MIC_ALGORITHM = "as2.mic-algorithm";

    private final As2Outbound outbound;
    private final Map<String, As2Partner> partners;

    /// @param partners by the hub's own partner id
    public As2Desk(As2Outbound outbound, Map<String, As2Partner> partners) {
        this.outbound = outbound;
        this.partners = Map.copyOf(partners);
    }

    /// Packs a written document for the partner it goes to.
    public Wire pack(OutboxMessage message, Wire document) {
        var outgoing =
                new OutgoingMessage(
                        document.messageId(),
                        Content.of(document.body().toArray()),
                        document.attributes().getOrDefault(CONTENT_TYPE, "application/EDIFACT"),
                        Optional.ofNullable(document.attributes().get(FILE_NAME)));
        Prepared prepared = outbound.prepare(outgoing, partner(message));
        return new Wire(
                prepared.messageId(),
                document.reference(),
                Map.of(
                        HEADERS, prepared.headers().text(),
                        MIC, prepared.mic().value(),
                        MIC_ALGORITHM, prepared.mic().algorithm()),
                Bytes.of(prepared.body().bytes()));
    }

    /// Posts a packed document and judges the answer.
    Delivery send(OutboxMessage message, Wire wire) throws InterruptedException {
        Map<String, String> kept = wire.attributes();
        var prepared =
                new Prepared(
                        wire.messageId(),
                        Headers.parse(kept.getOrDefault(HEADERS, "")),
                        Content.of(wire.body().toArray()),
                        new Mic(kept.getOrDefault(MIC, ""), kept.getOrDefault(MIC_ALGORITHM, "")));
        return switch (outbound.send(prepared, partner(message))) {
            case Sent.Settled settled ->
                    new Delivery.Delivered(settled.mdn().isPresent() ? "mdn" : "accepted");
            case Sent.Retry retry -> new Delivery.Later(retry.reason());
            case Sent.Refused refused -> new Delivery.Never(refused.reason());
        };
    }

    private As2Partner partner(OutboxMessage message) {
        As2Partner partner = partners.get(message.destination());
        if (partner == null) {
            throw new IllegalStateException("no AS2 partner of that id");
        }
        return partner;
    }
}
