// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.app.RunningHub;
import io.tokumei.hub.as2.Arrival;
import io.tokumei.hub.as2.As2Inbound;
import io.tokumei.hub.as2.As2Limits;
import io.tokumei.hub.as2.As2Outbound;
import io.tokumei.hub.as2.As2Partner;
import io.tokumei.hub.as2.As2Receiver;
import io.tokumei.hub.as2.As2Request;
import io.tokumei.hub.as2.As2Tools;
import io.tokumei.hub.as2.Certificates;
import io.tokumei.hub.as2.Content;
import io.tokumei.hub.as2.HttpPost;
import io.tokumei.hub.as2.MessageStore;
import io.tokumei.hub.as2.MinimumSecurity;
import io.tokumei.hub.as2.OutgoingMessage;
import io.tokumei.hub.as2.Packaging;
import io.tokumei.hub.as2.PinnedCertificate;
import io.tokumei.hub.as2.Prepared;
import io.tokumei.hub.as2.Providers;
import io.tokumei.hub.as2.Received;
import io.tokumei.hub.as2.Sent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The store's side of AS2, by the hub's own engine.
final class StorePeer implements AutoCloseable {
    private final As2Partner hub;
    private final As2Outbound outbound;
    private final As2Door door;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    StorePeer(RunningHub running, Path folder) throws IOException {
        try (InputStream card = Files.newInputStream(running.card("as2.pem"))) {
            hub =
                    new As2Partner(
                            "tokumei-hub",
                            URI.create("http://127.0.0.1:" + running.port(1) + "/as2"),
                            List.of(PinnedCertificate.of(Certificates.read(card))),
                            MinimumSecurity.SIGNED_AND_ENCRYPTED,
                            Packaging.DEFAULT);
        }
        As2Tools tools = new As2Tools(Providers.jdk(new SecureRandom()), InstantSource.system());
        As2Limits limits = As2Limits.DEFAULT;
        outbound = new As2Outbound(running.store(), tools, limits, HttpPost.standard(limits));
        var receiver =
                new As2Receiver(
                        running.store(),
                        name -> name.equals("tokumei-hub") ? Optional.of(hub) : Optional.empty(),
                        limits,
                        tools);
        door =
                As2Door.open(
                        new As2Inbound(receiver, new Heap()), "127.0.0.1", running.port(8), folder);
    }

    /// Documents the hub posted, oldest first.
    BlockingQueue<String> received() {
        return received;
    }

    Prepared pack(String messageId, String document) {
        return outbound.prepare(
                new OutgoingMessage(
                        "<" + messageId + ">",
                        Content.of(document, StandardCharsets.ISO_8859_1),
                        "application/EDIFACT",
                        Optional.empty()),
                hub);
    }

    Sent send(Prepared prepared) throws InterruptedException {
        return outbound.send(prepared, hub);
    }

    @Override
    public void close() {
        door.close();
    }

    /// Takes everything, once or often.
    private final class Heap implements MessageStore {
        @Override
        public Stored store(Arrival arrival) {
            received.add(arrival.message().payload().text(StandardCharsets.ISO_8859_1));
            return new Stored.Fresh();
        }

        @Override
        public void refused(As2Request request, Received.Failed failed) {
            throw new AssertionError(failed);
        }
    }
}
