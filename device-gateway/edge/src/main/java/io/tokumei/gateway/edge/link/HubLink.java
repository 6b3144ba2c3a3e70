// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.link;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.tokumei.gateway.edge.counter.Orders;
import io.tokumei.gateway.edge.counter.Verifier;
import io.tokumei.gateway.edge.journal.Journal;
import io.tokumei.gateway.edge.journal.StorageFailure;
import io.tokumei.gateway.protocol.Body.AckSeq;
import io.tokumei.gateway.protocol.Body.AuthAnswer;
import io.tokumei.gateway.protocol.Body.AuthRequest;
import io.tokumei.gateway.protocol.Body.Standing;
import io.tokumei.gateway.protocol.Body.Verdict;
import io.tokumei.gateway.protocol.Decoding.Decoded;
import io.tokumei.gateway.protocol.Decoding.Malformed;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.EnvelopeCodec;
import io.tokumei.gateway.protocol.Reference;
import io.tokumei.gateway.protocol.Sensitive;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The site's side of the conversation with the hub.
public final class HubLink implements Verifier, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HubLink.class);
    private static final Duration GRANT_WITHIN = Duration.ofSeconds(10);
    private static final Duration SUBSCRIBE_AGAIN = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Journal journal;
    private final Orders orders;
    private final Duration answerWithin;
    private final LinkState state = new LinkState();
    private final Questions questions = new Questions();
    private final Line line;
    private final Thread sender;
    private final ExecutorService inbox =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("inbox").factory());

    /// Prepares the link; nothing is sent before [#start()].
    ///
    /// @throws GeneralSecurityException when key or trust store do not fit
    public HubLink(LinkSettings settings, TlsFiles tls, Journal journal, Orders orders)
            throws IOException, GeneralSecurityException {
        this.journal = journal;
        this.orders = orders;
        this.answerWithin = settings.answerWithin();
        this.line = Line.prepare(settings, tls, journal.stamp(), new Watch());
        EventSender events = new EventSender(journal, state, line, settings.resendAfter());
        this.sender = Thread.ofPlatform().daemon().name("events").unstarted(events);
    }

    /// Begins to connect and to send what the journal holds.
    public void start() {
        sender.start();
        line.open(inbox, this::received);
    }

    /// Whether the hub's broker is reached and has granted the subscriptions.
    public boolean isConnected() {
        return state.isReady();
    }

    @Override
    public Verification ask(Reference reference, Sensitive secret) {
        if (!state.isReady()) {
            return Verification.NO_ANSWER;
        }
        String tx = journal.stamp().ids().next();
        Optional<CompletableFuture<Verdict>> answer = questions.open(tx);
        try {
            return answer.isEmpty()
                    ? Verification.NO_ANSWER
                    : asked(answer.get(), tx, new AuthRequest(reference, secret));
        } finally {
            questions.close(tx);
        }
    }

    private Verification asked(CompletableFuture<Verdict> answer, String tx, AuthRequest request) {
        // Void when nobody waits any more, so that a late hub does not count a try without an
        // answer.
        Envelope question = journal.stamp().request(tx, answerWithin, request);
        var _ =
                line.ask(question, answerWithin)
                        .whenComplete((_, failure) -> giveUp(answer, failure));
        try {
            return switch (answer.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS)) {
                case MATCH -> Verification.MATCH;
                case NO_MATCH -> Verification.NO_MATCH;
            };
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("no answer to a question: {}", e.getClass().getSimpleName());
            return Verification.NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verification.NO_ANSWER;
        }
    }

    private static void giveUp(CompletableFuture<Verdict> answer, Throwable failure) {
        if (failure != null) {
            answer.completeExceptionally(failure);
        }
    }

    /// A message of the hub. It is acknowledged to the broker after its effect is on the disk; what
    /// cannot be read would come again for ever, so it is acknowledged too.
    private void received(Mqtt5Publish publish) {
        switch (EnvelopeCodec.decode(publish.getPayloadAsBytes())) {
            case Malformed it -> LOG.warn("unreadable message set aside: {}", it);
            case Decoded(Envelope envelope) -> {
                try {
                    dispatch(publish.getTopic().toString(), envelope);
                } catch (StorageFailure e) {
                    LOG.error("not acknowledged: {} {}", envelope.body().type(), envelope.id(), e);
                    return;
                }
            }
        }
        publish.acknowledge();
    }

    private void dispatch(String topic, Envelope envelope) {
        if (topic.equals(line.topics().acknowledgedSeq())
                && envelope.body() instanceof AckSeq(String session, long seq)) {
            journal.write(tables -> tables.events().acknowledge(session, seq));
        } else if (topic.equals(line.topics().authAnswers())
                && envelope.body() instanceof AuthAnswer answer) {
            questions.answered(envelope, answer);
        } else if (topic.startsWith(line.topics().allCommands().replace("#", ""))) {
            var _ =
                    line.send(
                            line.topics().commandAcks(),
                            journal.stamp().message(orders.execute(envelope)));
        } else {
            LOG.warn("{} does not belong on {}", envelope.body().type(), topic);
        }
    }

    private void subscribe(long connection) {
        try {
            while (state.isCurrent(connection)) {
                if (granted()) {
                    state.usable(connection);
                    return;
                }
                state.awaitEnd(connection, SUBSCRIBE_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean granted() throws InterruptedException {
        try {
            line.subscribe().get(GRANT_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the broker does not grant the subscriptions: {}", e.toString());
            return false;
        }
        var _ =
                line.announce(Standing.READY)
                        .exceptionally(e -> {
                            LOG.warn("presence not taken: {}", e.toString());
                            return null;
                        });
        return true;
    }

    /// Stops sending and says good-bye, so that the last will is not published.
    @Override
    public void close() {
        sender.interrupt();
        try {
            if (state.isReady()) {
                line.announce(Standing.DRAINING).get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            }
            line.close().get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("left without good-bye: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        inbox.shutdownNow();
    }

    /// Follows the connection; the client reconnects by itself.
    private final class Watch implements Line.Listener {
        @Override
        public void connected() {
            long connection = state.connected();
            LOG.info("connected to the hub's broker");
            Thread.ofPlatform().daemon().name("subscribe").start(() -> subscribe(connection));
        }

        @Override
        public void disconnected(Throwable cause) {
            state.lost();
            LOG.info("not connected: {}", cause.toString());
        }
    }
}
