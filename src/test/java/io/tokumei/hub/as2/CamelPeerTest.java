// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.component.as2.api.AS2ClientConnection;
import org.apache.camel.component.as2.api.AS2ClientManager;
import org.apache.camel.component.as2.api.AS2CompressionAlgorithm;
import org.apache.camel.component.as2.api.AS2EncryptionAlgorithm;
import org.apache.camel.component.as2.api.AS2MessageStructure;
import org.apache.camel.component.as2.api.AS2ServerConnection;
import org.apache.camel.component.as2.api.AS2SignatureAlgorithm;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Exchanges with camel-as2 over loopback HTTP, in both directions.
class CamelPeerTest {
    private static final Certificate[] STORE = {As2World.STORE_KEY.certificate()};
    private static final Certificate[] HUB = {As2World.HUB_KEY.certificate()};

    @BeforeAll
    static void thePeerLooksForItsProviderByName() {
        Security.addProvider(new BouncyCastleProvider());
    }

    @ParameterizedTest
    @EnumSource(AS2MessageStructure.class)
    void everyStructureOfThePeerIsAccepted(AS2MessageStructure structure) throws Exception {
        MemoryStore stored = new MemoryStore();
        As2Partner store =
                As2World.needing(
                        As2World.partner(As2World.STORE, As2World.STORE_KEY), MinimumSecurity.NONE);
        As2Inbound inbound = new As2Inbound(As2World.receiver(store), stored);
        try (LoopbackServer server = new LoopbackServer(inbound::handle)) {
            send(server.url(), structure);
        }
        assertThat(stored.refusals()).isEmpty();
        assertThat(stored.messages().getFirst().payload()).isEqualTo(As2World.ORDER);
    }

    private static void send(URI hub, AS2MessageStructure structure) throws Exception {
        AS2ClientConnection connection =
                new AS2ClientConnection(
                        "1.1",
                        "peer",
                        "hon-ya.example",
                        hub.getHost(),
                        hub.getPort(),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        1,
                        Duration.ofSeconds(5),
                        null,
                        null);
        new AS2ClientManager(connection)
                .send(
                        As2World.ORDER.text(US_ASCII),
                        "/as2",
                        "Order",
                        "edi@hon-ya.example",
                        As2World.STORE,
                        As2World.HUB,
                        structure,
                        "application/edifact",
                        "US-ASCII",
                        "7bit",
                        AS2SignatureAlgorithm.SHA256WITHRSA,
                        STORE,
                        As2World.STORE_KEY.privateKey(),
                        AS2CompressionAlgorithm.ZLIB,
                        "edi@hon-ya.example",
                        "sha-256",
                        AS2EncryptionAlgorithm.AES128_CBC,
                        HUB,
                        "order.edi",
                        null,
                        null,
                        null,
                        null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"AES_128_CBC", "AES_192_CBC", "AES_256_CBC"})
    void thePeerSettlesOurMessage(Encryption encryption) throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        int port = freePort();
        AS2ServerConnection server = server(port);
        try {
            server.registerConsumerConfiguration(
                    "/as2",
                    new AS2ServerConnection.AS2ConsumerConfiguration(
                            AS2SignatureAlgorithm.SHA256WITHRSA,
                            STORE,
                            As2World.STORE_KEY.privateKey(),
                            As2World.STORE_KEY.privateKey(),
                            HUB));
            server.listen(
                    "/as2",
                    (request, _, _) -> received.add(request.getHeader("Message-ID").getValue()));
            assertThat(sent(port, encryption)).isInstanceOf(Sent.Settled.class);
            assertThat(received).containsExactly("<9@tokumei-hub>");
        } finally {
            server.close();
        }
    }

    private static AS2ServerConnection server(int port) throws Exception {
        return new AS2ServerConnection(
                "1.1",
                "peer",
                "hon-ya.example",
                port,
                AS2SignatureAlgorithm.SHA256WITHRSA,
                STORE,
                As2World.STORE_KEY.privateKey(),
                As2World.STORE_KEY.privateKey(),
                "Received",
                HUB,
                null,
                null,
                null,
                null);
    }

    private static Sent sent(int port, Encryption encryption) throws Exception {
        As2Partner partner =
                As2World.packed(
                        As2World.at(
                                As2World.partner(As2World.STORE, As2World.STORE_KEY),
                                URI.create("http://127.0.0.1:" + port + "/as2")),
                        new Packaging(
                                Optional.of(Digest.SHA_256),
                                encryption,
                                Compression.NONE,
                                Receipt.SIGNED));
        As2Outbound outbound = As2World.outbound(As2World.hub());
        Prepared prepared = outbound.prepare(As2World.order("<9@tokumei-hub>"), partner);
        return outbound.send(prepared, partner);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
