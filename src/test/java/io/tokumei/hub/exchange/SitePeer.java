// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Decoding;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.EnvelopeCodec;
import io.tokumei.hub.app.RunningHub;
import io.tokumei.hub.as2.Certificates;
import io.tokumei.hub.broker.Requests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/// A pickup point's side of MQTT: its own key, certified by the hub.
final class SitePeer implements AutoCloseable {
    private static final String SITE = "shinagawa-1";

    private final Mqtt5BlockingClient client;
    private final Mqtt5BlockingClient.Mqtt5Publishes inbox;

    SitePeer(RunningHub hub, Path folder) throws IOException, GeneralSecurityException {
        client =
                MqttClient.builder()
                        .useMqttVersion5()
                        .identifier(SITE)
                        .serverHost("localhost")
                        .serverPort(hub.port(5))
                        .sslConfig(ssl(hub, folder))
                        .buildBlocking();
        client.connectWith().cleanStart(false).sessionExpiryInterval(600).send();
        inbox = client.publishes(MqttGlobalPublishFilter.ALL);
        for (String filter : new String[] {"cmd/#", "rsp/#"}) {
            client.subscribeWith()
                    .topicFilter("pp/v1/" + SITE + "/" + filter)
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
        }
    }

    void publish(String leaf, byte[] content) {
        client.publishWith()
                .topic("pp/v1/" + SITE + "/" + leaf)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(content)
                .send();
    }

    /// An envelope of this journal epoch, from whatever site it says.
    static byte[] envelope(String site, OptionalLong seq, Body body) {
        return EnvelopeCodec.encode(
                new Envelope(
                        UUID.randomUUID().toString(),
                        Optional.of("tx-1"),
                        site,
                        "epoch-1",
                        seq,
                        Instant.now(),
                        Optional.empty(),
                        body));
    }

    /// What the hub says next.
    Body next() throws InterruptedException {
        var published = inbox.receive(20, TimeUnit.SECONDS).orElseThrow();
        return switch (EnvelopeCodec.decode(published.getPayloadAsBytes())) {
            case Decoding.Decoded decoded -> decoded.envelope().body();
            case Decoding.Malformed malformed -> throw new AssertionError(malformed);
        };
    }

    @Override
    public void close() {
        inbox.close();
        client.disconnect();
    }

    private static MqttClientSslConfig ssl(RunningHub hub, Path folder)
            throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        Path request = folder.resolve("site.csr");
        Path certificate = folder.resolve("site.pem");
        Files.write(request, Requests.of(SITE, pair));
        hub.certify(SITE, request, certificate);
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(
                "site", pair.getPrivate(), new char[0], new Certificate[] {read(certificate)});
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(own, new char[0]);
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusting(read(hub.card("tls-ca.pem"))));
        return MqttClientSslConfig.builder()
                .keyManagerFactory(keys)
                .trustManagerFactory(trust)
                .build();
    }

    static KeyStore trusting(X509Certificate authority)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("ca", authority);
        return store;
    }

    static X509Certificate read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Certificates.read(in);
        }
    }
}
