// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;

/// Takes requests in: opens, stores, and only then answers. A message is answered once and for all:
/// its repetition gets the stored answer, another content under its Message-ID an error MDN.
///
/// Nothing is kept in memory between two requests; one instance serves any number of threads.
public final class As2Inbound {
    private final As2Receiver receiver;
    private final MessageStore store;

    /// Joins a receiver and a store.
    public As2Inbound(As2Receiver receiver, MessageStore store) {
        this.receiver = receiver;
        this.store = store;
    }

    /// Handles one request whose body is still to be read; at most one octet more than the limit is
    /// taken from the stream.
    ///
    /// @throws IOException if the body breaks off; nothing is stored then
    public As2Answer handle(String method, Headers headers, InputStream body) throws IOException {
        Optional<Content> content = Content.read(body, receiver.limits().body());
        return content.isPresent()
                ? handle(new As2Request(method, headers, content.get()))
                : As2Answer.text(413, "The message is too large.");
    }

    /// Handles one request. Exceptions are those of the store alone.
    public As2Answer handle(As2Request request) {
        Opened opened = receiver.open(request);
        return switch (opened.received()) {
            case Received.Message message -> stored(request, message, opened.answer());
            case Received.Failed failed -> {
                store.refused(request, failed);
                yield opened.answer();
            }
            case Received.NotAs2 _ -> opened.answer();
        };
    }

    private As2Answer stored(As2Request request, Received.Message message, As2Answer answer) {
        Arrival arrival = new Arrival(message, request, sha256(message.payload()), answer);
        return switch (store.store(arrival)) {
            case MessageStore.Stored.Fresh _ -> answer;
            case MessageStore.Stored.Duplicate duplicate -> duplicate.answer();
            case MessageStore.Stored.Conflict _ -> receiver.conflict(request);
        };
    }

    private static String sha256(Content payload) {
        var hash = Providers.digest(Digest.SHA_256);
        payload.digestInto(hash);
        return HexFormat.of().formatHex(hash.digest());
    }
}
