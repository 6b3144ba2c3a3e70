// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.as2.Arrival;
import io.tokumei.hub.as2.As2Answer;
import io.tokumei.hub.as2.As2Request;
import io.tokumei.hub.as2.Content;
import io.tokumei.hub.as2.Headers;
import io.tokumei.hub.as2.MessageKey;
import io.tokumei.hub.as2.MessageStore;
import io.tokumei.hub.as2.Received;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Inbox;
import io.tokumei.hub.flow.Inbox.Receipt;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.PartyId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts AS2 messages into the inbox: the document as the partner wrote it, and the answer its
/// repetitions get. A repetition is one with the same names and the same document; the encryption
/// around it differs each time.
public final class As2Inbox implements MessageStore {
    private static final Logger LOG = LoggerFactory.getLogger(As2Inbox.class);
    private static final char PARTS = '\n';

    private final Inbox inbox;
    private final Map<String, PartyId> partners;

    /// @param partners who stands behind which AS2 name
    public As2Inbox(Inbox inbox, Map<String, PartyId> partners) {
        this.inbox = inbox;
        this.partners = Map.copyOf(partners);
    }

    @Override
    public Stored store(Arrival arrival) {
        MessageKey key = arrival.message().key();
        PartyId partner = partners.get(key.from());
        if (partner == null) {
            throw new IllegalStateException("an AS2 name without a partner");
        }
        var place =
                new InboxKey(
                        Channel.AS2,
                        partner.value(),
                        key.from() + PARTS + key.to() + PARTS + key.messageId());
        Bytes document = Bytes.of(arrival.message().payload().bytes());
        return switch (inbox.receive(place, document, write(arrival.answer()))) {
            case Receipt.Fresh _ -> new Stored.Fresh();
            case Receipt.Repeated repeated -> new Stored.Duplicate(read(repeated.reply()));
            case Receipt.Conflicting _ -> new Stored.Conflict();
        };
    }

    /// Its sender is unproven: it is told why on the wire, and the operator in the log.
    @Override
    public void refused(As2Request request, Received.Failed failed) {
        LOG.warn(
                "An AS2 request of {} octets was refused: {}",
                request.body().length(),
                failed.failure());
    }

    private static Bytes write(As2Answer answer) {
        byte[] head =
                (answer.status() + "\n" + answer.headers().text() + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] body = answer.body().bytes();
        byte[] all = new byte[Integer.BYTES + head.length + body.length];
        java.nio.ByteBuffer.wrap(all).putInt(head.length).put(head).put(body);
        return Bytes.of(all);
    }

    private static As2Answer read(Bytes stored) {
        var all = java.nio.ByteBuffer.wrap(stored.toArray());
        byte[] head = new byte[all.getInt()];
        all.get(head);
        byte[] body = new byte[all.remaining()];
        all.get(body);
        String text = new String(head, StandardCharsets.UTF_8);
        int line = text.indexOf('\n');
        return new As2Answer(
                Integer.parseInt(text.substring(0, line)),
                Headers.parse(text.substring(line + 1, text.length() - 1)),
                Content.of(body));
    }
}
