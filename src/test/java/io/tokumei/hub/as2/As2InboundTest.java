// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The order of store and answer, and what a repeated Message-ID gets.
class As2InboundTest {
    private static final As2Partner STORE = As2World.partner(As2World.STORE, As2World.STORE_KEY);
    private static final As2Partner HUB = As2World.partner(As2World.HUB, As2World.HUB_KEY);

    private final MemoryStore stored = new MemoryStore();

    /// A clock that never shows the same time twice, so that every new MDN differs.
    private final AtomicLong seconds = new AtomicLong();

    private final InstantSource ticking = () -> As2World.NOW.plusSeconds(seconds.getAndIncrement());

    private As2Inbound inbound() {
        As2Tools tools = new As2Tools(As2World.TOOLS.providers(), ticking);
        As2Receiver receiver =
                new As2Receiver(
                        As2World.hub(), As2World.directory(STORE), As2Limits.DEFAULT, tools);
        return new As2Inbound(receiver, stored);
    }

    private static As2Request message(String id, Content payload) {
        OutgoingMessage message =
                new OutgoingMessage(id, payload, "application/EDIFACT", Optional.empty());
        return As2World.request(As2World.storeOutbound().prepare(message, HUB));
    }

    @Test
    void aRepetitionGetsTheStoredAnswerOctetForOctet() {
        As2Inbound inbound = inbound();
        As2Request request = message("<1@hon-ya>", As2World.ORDER);

        As2Answer first = inbound.handle(request);
        As2Answer second = inbound.handle(request);

        assertThat(second).isEqualTo(first);
        assertThat(As2World.mdn(second).disposition()).isEqualTo(Disposition.DONE);
        assertThat(stored.messages()).hasSize(1);
    }

    @Test
    void aRetryEncryptedAnewIsARepetition() {
        As2Inbound inbound = inbound();
        As2Request first = message("<1@hon-ya>", As2World.ORDER);
        As2Request second = message("<1@hon-ya>", As2World.ORDER);

        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(inbound.handle(first)).isEqualTo(inbound.handle(second));
    }

    @Test
    void anotherContentUnderTheSameMessageIdIsNotProcessed() {
        As2Inbound inbound = inbound();
        inbound.handle(message("<1@hon-ya>", As2World.ORDER));

        As2Answer answer = inbound.handle(message("<1@hon-ya>", As2World.JAPANESE));

        Mdn mdn = As2World.mdn(answer);
        assertThat(mdn.disposition().kind()).isEqualTo(Disposition.Kind.FAILED);
        assertThat(mdn.signer()).isPresent();
        assertThat(mdn.text()).contains("Message-ID");
        assertThat(stored.messages().getFirst().payload()).isEqualTo(As2World.ORDER);
    }

    @Test
    void aRefusedMessageDoesNotTakeTheMessageId() {
        As2Inbound inbound = inbound();
        As2Request good = message("<1@hon-ya>", As2World.ORDER);
        As2Request garbage =
                new As2Request("POST", good.headers(), Content.of("garbage", US_ASCII));

        As2Answer refused = inbound.handle(garbage);
        As2Answer accepted = inbound.handle(good);

        assertThat(As2World.mdn(refused).disposition().kind()).isEqualTo(Disposition.Kind.FAILED);
        assertThat(As2World.mdn(accepted).disposition()).isEqualTo(Disposition.DONE);
        assertThat(stored.refusals()).hasSize(1);
    }

    @Test
    void nothingIsAcknowledgedThatIsNotStored() {
        MessageStore broken =
                new MessageStore() {
                    @Override
                    public Stored store(Arrival arrival) {
                        throw new IllegalStateException("disk full");
                    }

                    @Override
                    public void refused(As2Request request, Received.Failed failed) {
                        throw new IllegalStateException("disk full");
                    }
                };
        As2Inbound inbound = new As2Inbound(As2World.receiver(STORE), broken);

        assertThatThrownBy(() -> inbound.handle(message("<1@hon-ya>", As2World.ORDER)))
                .hasMessage("disk full");
    }

    @Test
    void twentyAtOnceStoreOneMessageAndGetOneAnswer() throws Exception {
        As2Inbound inbound = inbound();
        As2Request request = message("<1@hon-ya>", As2World.ORDER);
        Callable<As2Answer> one = () -> inbound.handle(request);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<As2Answer> answers =
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> one).toList()).stream()
                            .map(As2InboundTest::done)
                            .distinct()
                            .toList();
            assertThat(answers).hasSize(1);
        }
        assertThat(stored.messages()).hasSize(1);
    }

    private static As2Answer done(Future<As2Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBodyOverTheLimitIsRefusedUnopened() throws IOException {
        As2Receiver receiver =
                new As2Receiver(
                        As2World.hub(),
                        As2World.directory(STORE),
                        As2Limits.DEFAULT.withBody(1_000),
                        As2World.TOOLS);
        As2Inbound inbound = new As2Inbound(receiver, stored);
        Headers headers = message("<1@hon-ya>", As2World.ORDER).headers();
        ByteArrayInputStream body = new ByteArrayInputStream(new byte[5_000]);

        assertThat(inbound.handle("POST", headers, body).status()).isEqualTo(413);
        assertThat(body.available()).isEqualTo(5_000 - 1_001);
    }
}
