// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import io.tokumei.hub.broker.BrokerPlan.Stores;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;

/// A broker with one courier and two pickup points, and clients for each of its ports.
final class BrokerFixture {
    static final String PASSWORD = "store-password";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Authority tls = Authority.create("hub test", Instant.now(), RANDOM);
    private final Authority sites = Authority.create("sites test", Instant.now(), RANDOM);
    private final Path folder;
    final BrokerPlan plan;

    BrokerFixture(Path folder) throws IOException {
        this.folder = folder;
        Path server = folder.resolve("server.p12");
        Path trust = folder.resolve("sites.p12");
        Authority.Held key = tls.server(List.of("localhost", "127.0.0.1"));
        Files.write(server, KeyStores.key(key, tls.held().certificate(), PASSWORD));
        Files.write(trust, KeyStores.trust(sites.held().certificate(), PASSWORD));
        Files.write(
                folder.resolve("tls-ca.p12"), KeyStores.trust(tls.held().certificate(), PASSWORD));
        plan =
                new BrokerPlan(
                        folder.resolve("broker"),
                        "127.0.0.1",
                        new BrokerPlan.Ports(freePort(), freePort()),
                        new Stores(server, trust, PASSWORD),
                        Map.of("hayate", "letmein"::equals, "other", "also"::equals),
                        Set.of("shinagawa-1", "osaki-2"));
    }

    Broker start() {
        return Broker.start(plan, () -> {});
    }

    /// A courier's client.
    JmsConnectionFactory courier(String user, String password) {
        String trust =
                "&transport.trustStoreLocation="
                        + folder.resolve("tls-ca.p12")
                        + "&transport.trustStorePassword="
                        + PASSWORD
                        + "&transport.storeType=PKCS12";
        String where = "amqps://localhost:" + plan.ports().amqp();
        return new JmsConnectionFactory(
                user, password, where + "?jms.sendTimeout=5000&jms.requestTimeout=5000" + trust);
    }

    /// The hub's own client.
    static ActiveMQConnectionFactory inside() {
        return new ActiveMQConnectionFactory("vm://0");
    }

    /// A client of the broker's own protocol at an outward port.
    static ActiveMQConnectionFactory core(int port, Path trust) {
        return new ActiveMQConnectionFactory(
                "tcp://127.0.0.1:"
                        + port
                        + "?sslEnabled=true&trustStorePath="
                        + trust
                        + "&trustStorePassword="
                        + PASSWORD
                        + "&trustStoreType=PKCS12&verifyHost=false&callTimeout=2000"
                        + "&initialConnectAttempts=1&reconnectAttempts=0");
    }

    Path tlsTrust() {
        return folder.resolve("tls-ca.p12");
    }

    /// A pickup point's client; `name` stands in its certificate.
    Mqtt5BlockingClient site(String name, String clientId) {
        return MqttClient.builder()
                .useMqttVersion5()
                .identifier(clientId)
                .serverHost("localhost")
                .serverPort(plan.ports().mqtt())
                .sslConfig(ssl(name))
                .buildBlocking();
    }

    private MqttClientSslConfig ssl(String name) {
        try {
            // A request signed by the site's own key, as a pickup point makes it.
            Authority maker = Authority.create(name, Instant.now(), RANDOM);
            byte[] request = Requests.of(name, maker.held().keys());
            var certificate = sites.certify(name, request).orElseThrow();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "site",
                    maker.held().keys().getPrivate(),
                    new char[0],
                    new Certificate[] {certificate, sites.held().certificate()});
            var keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store, new char[0]);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", tls.held().certificate());
            var trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            return MqttClientSslConfig.builder()
                    .keyManagerFactory(keys)
                    .trustManagerFactory(trust)
                    .build();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
