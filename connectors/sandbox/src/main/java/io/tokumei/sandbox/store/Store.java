// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.store;

import io.tokumei.sandbox.as2.As2Partner;
import io.tokumei.sandbox.as2.As2Peer;
import io.tokumei.sandbox.as2.NotDelivered;
import io.tokumei.sandbox.as2.Prepared;
import io.tokumei.sandbox.as2.Received;
import io.tokumei.sandbox.edi.EdiReader;
import io.tokumei.sandbox.edi.Interchange;
import io.tokumei.sandbox.edi.Message;
import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.keys.Identity;
import io.tokumei.sandbox.keys.Sealing;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A store that takes orders by EDI over AS2. What arrives is in its history before the MDN goes
/// out; what it answers is kept before it is sent. A message that comes again is written down as a
/// repeat and changes nothing.
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final Settings settings;
    private final InstantSource clock;
    private final History history;
    private final OutTray tray;
    private final Bookkeeping books;
    private final As2Peer peer;
    private final ExecutorService desk =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("store-desk").factory());

    /// Starts the store, finishing first what it had not finished when it stopped.
    public Store(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        history = History.open(settings.folder().resolve("history.jsonl"));
        tray = new OutTray(settings.folder(), new Outbound());
        books = new Bookkeeping(settings, tray, this::put);
        peer =
                new As2Peer(
                        new As2Peer.Local(settings.id(), settings.identity(), settings.port()),
                        settings.hub(),
                        this::received);
        history.first(p -> p.to().equals(settings.id())).forEach(this::work);
        tray.start();
    }

    /// Everything a store is made with.
    ///
    /// @param courier the GLN of the courier it ships by
    public record Settings(
            Path folder,
            String id,
            String gln,
            Identity identity,
            int port,
            As2Partner hub,
            String hubGln,
            Sealing.PublicKey sealTo,
            String courier,
            Catalogue catalogue) {}

    /// Everything that came in and went out.
    public History history() {
        return history;
    }

    @Override
    public void close() {
        peer.close();
        tray.close();
        desk.close();
        history.close();
    }

    private void received(Received message) {
        Passage passage =
                history.add(
                        Passage.of(
                                clock.instant(),
                                new Passage.Route(settings.hub().id(), settings.id(), "as2"),
                                content(message)));
        if (!passage.repeat()) {
            work(passage);
        }
    }

    private static Passage.Content content(Received message) {
        String type = "unreadable";
        String reference = "";
        try {
            Message first = EdiReader.read(message.payload()).messages().getFirst();
            type = first.type();
            reference = Bookkeeping.reference(first);
        } catch (EdiReader.Malformed | java.util.NoSuchElementException e) {
            LOG.warn("store received what is no EDI: {}", e.getMessage());
        }
        return new Passage.Content(
                type, reference, message.messageId(), message.mic(), message.payload());
    }

    private void work(Passage passage) {
        desk.execute(() -> {
            try {
                Interchange read = EdiReader.read(passage.body());
                books.handle(read, clock.instant());
            } catch (EdiReader.Malformed e) {
                LOG.warn("store cannot read {}", passage.key());
            } catch (RuntimeException e) {
                LOG.error("store failed on {}", passage.key(), e);
            }
        });
    }

    private void put(String key, Documents.Document document) {
        String messageId = "<" + UUID.randomUUID() + "@" + settings.id() + ">";
        Prepared prepared = peer.prepare(messageId, document.text());
        tray.put(
                new OutTray.Outgoing(
                        key, document.type(), document.reference(), document.text(), prepared));
    }

    private final class Outbound implements OutTray.Wire {
        @Override
        public String send(Prepared prepared) throws NotDelivered {
            return peer.send(prepared);
        }

        @Override
        public void delivered(OutTray.Outgoing sent) {
            history.add(
                    Passage.of(
                            clock.instant(),
                            new Passage.Route(settings.id(), settings.hub().id(), "as2"),
                            new Passage.Content(
                                    sent.type(),
                                    sent.reference(),
                                    sent.prepared().messageId(),
                                    sent.prepared().mic(),
                                    sent.text())));
        }
    }
}
