// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the sending side makes of a partner's answers.
class As2OutboundTest {
    private static final As2Partner STORE = As2World.partner(As2World.STORE, As2World.STORE_KEY);
    private static final As2Limits LIMITS = As2Limits.DEFAULT;

    private final As2Outbound outbound = As2World.outbound(As2World.hub());

    /// The honest store's receiver.
    private static As2Receiver store(Credential signing) {
        return new As2Receiver(
                new As2Identity(As2World.STORE, signing, List.of(As2World.STORE_KEY)),
                As2World.directory(As2World.partner(As2World.HUB, As2World.HUB_KEY)),
                LIMITS,
                As2World.TOOLS);
    }

    private static As2Answer honest(String method, Headers headers, InputStream body)
            throws IOException {
        return read(store(As2World.STORE_KEY), method, headers, body);
    }

    private static As2Answer read(
            As2Receiver receiver, String method, Headers headers, InputStream body)
            throws IOException {
        Content content = Content.read(body, LIMITS.body()).orElseThrow();
        return receiver.open(new As2Request(method, headers, content)).answer();
    }

    private Sent sentTo(LoopbackServer.Handler handler) throws Exception {
        return sentTo(handler, Packaging.DEFAULT);
    }

    private Sent sentTo(LoopbackServer.Handler handler, Packaging packaging) throws Exception {
        try (LoopbackServer server = new LoopbackServer(handler)) {
            As2Partner partner = As2World.packed(As2World.at(STORE, server.url()), packaging);
            Prepared prepared = outbound.prepare(As2World.order("<7@tokumei-hub>"), partner);
            return outbound.send(prepared, partner);
        }
    }

    private static void assertRefused(Sent sent, String reason) {
        assertThat(sent).isInstanceOf(Sent.Refused.class);
        assertThat(((Sent.Refused) sent).reason()).contains(reason);
    }

    private static As2Answer edited(As2Answer answer, String from, String to) {
        String body = answer.body().text(US_ASCII).replace(from, to);
        return new As2Answer(answer.status(), answer.headers(), Content.of(body, US_ASCII));
    }

    @Test
    void anHonestReceiptSettles() throws Exception {
        Sent sent = sentTo(As2OutboundTest::honest);
        assertThat(sent).isInstanceOf(Sent.Settled.class);
        assertThat(((Sent.Settled) sent).mdn().flatMap(Mdn::mic)).isPresent();
    }

    @Test
    void everyTrySendsTheSameOctets() throws Exception {
        List<Content> bodies = new CopyOnWriteArrayList<>();
        LoopbackServer.Handler handler =
                (_, _, body) -> {
                    bodies.add(Content.read(body, LIMITS.body()).orElseThrow());
                    return As2Answer.empty(503);
                };
        try (LoopbackServer server = new LoopbackServer(handler)) {
            As2Partner partner = As2World.at(STORE, server.url());
            Prepared prepared = outbound.prepare(As2World.order("<7@tokumei-hub>"), partner);
            outbound.send(prepared, partner);
            outbound.send(prepared, partner);
        }
        assertThat(bodies).hasSize(2);
        assertThat(bodies.getLast()).isEqualTo(bodies.getFirst());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 408, 429})
    void passingTroubleIsRetried(int status) throws Exception {
        assertThat(sentTo((_, _, _) -> As2Answer.empty(status))).isInstanceOf(Sent.Retry.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 301, 302, 307})
    void refusalsAndRedirectsAreNotRetried(int status) throws Exception {
        As2Answer answer =
                new As2Answer(
                        status,
                        Headers.NONE.with("Location", "http://127.0.0.1:1/as2"),
                        Content.EMPTY);
        assertRefused(sentTo((_, _, _) -> answer), "status " + status);
    }

    @Test
    void anAnswerWithoutReceiptIsRetried() throws Exception {
        assertThat(sentTo((_, _, _) -> As2Answer.empty(200))).isInstanceOf(Sent.Retry.class);
        assertThat(sentTo((_, _, _) -> As2Answer.empty(204))).isInstanceOf(Sent.Retry.class);
    }

    @Test
    void withoutAReceiptAskedForTheStatusSettles() throws Exception {
        Packaging silent =
                new Packaging(
                        Optional.of(Digest.SHA_256),
                        Encryption.AES_128_CBC,
                        Compression.NONE,
                        Receipt.NONE);
        assertThat(sentTo((_, _, _) -> As2Answer.empty(204), silent))
                .isEqualTo(new Sent.Settled(Optional.empty()));
    }

    @Test
    void somethingElseThanAReceiptIsRefused() throws Exception {
        assertRefused(sentTo((_, _, _) -> As2Answer.text(200, "OK")), "not a receipt");
    }

    @Test
    void aReceiptOfAnotherSignerIsRefused() throws Exception {
        As2Receiver imposter = store(As2World.STRANGER_KEY);
        assertRefused(sentTo((m, h, b) -> read(imposter, m, h, b)), "not signed by");
    }

    @Test
    void aTamperedReceiptIsRefused() throws Exception {
        assertRefused(
                sentTo((m, h, b) -> edited(honest(m, h, b), "processed\r\n", "processed \r\n")),
                "not signed by");
    }

    @Test
    void anUnsignedReceiptIsRefusedWhereASignedOneWasAskedFor() throws Exception {
        Sent sent =
                sentTo((m, h, b) ->
                        honest(m, As2World.without(h, "Disposition-Notification-Options"), b));
        assertRefused(sent, "is not signed");
    }

    @Test
    void aReceiptForAnotherMessageIsRefused() throws Exception {
        assertRefused(
                sentTo((m, h, b) ->
                        honest(m, As2World.replaced(h, "Message-ID", "<8@tokumei-hub>"), b)),
                "another message");
    }

    @Test
    void aReceiptWithAnotherMicIsRefused() throws Exception {
        Packaging other =
                new Packaging(
                        Optional.of(Digest.SHA_512),
                        Encryption.AES_128_CBC,
                        Compression.NONE,
                        Receipt.SIGNED);
        Sent sent =
                sentTo(
                        (m, h, b) ->
                                honest(
                                        m,
                                        As2World.replaced(
                                                h,
                                                "Disposition-Notification-Options",
                                                As2LibPeer.signedReceipt("sha-256")),
                                        b),
                        other);
        assertRefused(sent, "MIC");
    }

    @Test
    void aNegativeReceiptIsRefusedWithItsReason() throws Exception {
        As2Partner unsigned =
                As2World.packed(
                        STORE,
                        new Packaging(
                                Optional.empty(),
                                Encryption.AES_128_CBC,
                                Compression.NONE,
                                Receipt.SIGNED));
        Sent sent = sentTo(As2OutboundTest::honest, unsigned.packaging());
        assertRefused(sent, "insufficient-message-security");
        assertThat(((Sent.Refused) sent).mdn()).isPresent();
    }

    @Test
    void aStrangersUnsignedErrorIsBelieved() throws Exception {
        Sent sent = sentTo((m, h, b) -> honest(m, As2World.replaced(h, "AS2-From", "nobody"), b));
        assertRefused(sent, "unknown-trading-relationship");
    }

    @Test
    void anEndlessAnswerIsCutOff() throws Exception {
        As2Answer big =
                new As2Answer(200, Headers.NONE, Content.of(new byte[(int) LIMITS.answer() + 1]));
        assertThat(sentTo((_, _, _) -> big)).isInstanceOf(Sent.Retry.class);
    }

    @Test
    void aPartnerThatIsDownIsRetried() throws Exception {
        As2Partner down = As2World.at(STORE, URI.create("http://127.0.0.1:1/as2"));
        Prepared prepared = outbound.prepare(As2World.order("<7@tokumei-hub>"), down);
        assertThat(outbound.send(prepared, down)).isInstanceOf(Sent.Retry.class);
    }

    @Test
    void aPartnerThatStopsMidAnswerIsGivenUpInTime() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
        As2Outbound hasty =
                new As2Outbound(
                        As2World.hub(),
                        As2World.TOOLS,
                        LIMITS,
                        new HttpPost(client, Duration.ofMillis(300), LIMITS));
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> answerHalf(listening));
            URI url = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/as2");
            As2Partner slow = As2World.at(STORE, url);
            Prepared prepared = hasty.prepare(As2World.order("<7@tokumei-hub>"), slow);
            assertThat(hasty.send(prepared, slow)).isInstanceOf(Sent.Retry.class);
        }
    }

    /// Promises a hundred octets, gives one, and waits for the other side to hang up.
    private static void answerHalf(ServerSocket listening) {
        try (Socket socket = listening.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx".getBytes(US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The sender hung up, which is what the test is about.
        }
    }

    @Test
    void nothingIsPreparedWithoutAValidCertificate() {
        As2Partner bare = As2World.partner(As2World.STORE);
        assertThatThrownBy(() -> outbound.prepare(As2World.order("<7@tokumei-hub>"), bare))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void clientsThatFollowRedirectsAreNotTaken() {
        HttpClient client =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
        assertThatThrownBy(() -> new HttpPost(client, Duration.ofSeconds(1), LIMITS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
