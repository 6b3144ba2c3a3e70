// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.as2.Certificates;
import io.tokumei.hub.broker.Broker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same data folder under one process after another.
class RestartTest {
    private static final String PASSWORD = "letmein-123";
    private static final String REQUESTS = "courier.hayate.requests";
    private static final int PORTS = 21_770;

    @TempDir private Path folder;

    @Test
    void messagesAndEnginesAreThereAfterACleanStopAndAfterAKill() throws Exception {
        courierIsAPartner();
        threeRequestsWait();

        HubProcess first = HubProcess.start(folder, PORTS);
        assertThat(takeOne()).isEqualTo("one");
        assertThat(fsync()).isEqualTo("on");
        first.stop();

        HubProcess second = HubProcess.start(folder, PORTS);
        assertThat(takeOne()).isEqualTo("two");
        assertThat(fsync()).isEqualTo("on");
        second.kill();

        HubProcess third = HubProcess.start(folder, PORTS);
        try {
            assertThat(takeOne()).isEqualTo("three");
            assertThat(fsync()).isEqualTo("on");
        } finally {
            third.stop();
        }
    }

    private void courierIsAPartner() throws IOException {
        Path partner = Files.createDirectories(folder.resolve("partners/hayate"));
        Files.writeString(partner.resolve("password"), PASSWORD);
        Files.writeString(
                partner.resolve("partner.yaml"),
                """
                id: hayate
                role: courier
                name: Courier
                gln: "4912345333333"
                channel: jms
                jms: {password-file: password}
                """);
    }

    /// Puts them into the broker's journal before the first hub starts on it.
    private void threeRequestsWait() {
        Settings settings =
                SettingsLoader.load(
                        SettingsLoader.environment(
                                Map.of(
                                        "hub.data-dir", folder.resolve("data").toString(),
                                        "hub.partners-dir", folder.resolve("partners").toString(),
                                        "hub.port-base", PORTS)));
        var keys = new HubKeys(settings, Instant.now(), new SecureRandom());
        PartnerFolder partners = PartnerFolder.of(settings.partnersDir());
        try (Broker _ = Broker.start(BrokerWiring.plan(settings, partners, keys), () -> {});
                var factory = new ActiveMQConnectionFactory("vm://0");
                var hub = factory.createContext()) {
            for (String text : List.of("one", "two", "three")) {
                hub.createProducer().send(hub.createQueue(REQUESTS), text);
            }
        }
    }

    private String takeOne() throws IOException, GeneralSecurityException {
        Path trust = folder.resolve("trust.p12");
        try (InputStream card = Files.newInputStream(folder.resolve("data/card/tls-ca.pem"));
                OutputStream out = Files.newOutputStream(trust)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("ca", Certificates.read(card));
            store.store(out, PASSWORD.toCharArray());
        }
        String address =
                "amqps://localhost:"
                        + (PORTS + 4)
                        + "?jms.prefetchPolicy.all=0&transport.storeType=PKCS12"
                        + "&transport.trustStorePassword="
                        + PASSWORD
                        + "&transport.trustStoreLocation="
                        + trust;
        try (var courier = new JmsConnectionFactory("hayate", PASSWORD, address).createContext();
                var requests = courier.createConsumer(courier.createQueue(REQUESTS))) {
            return String.valueOf(requests.receiveBody(String.class, 20_000));
        }
    }

    private static String fsync() throws SQLException {
        String url = "jdbc:postgresql://localhost:" + (PORTS + 7) + "/tokumei?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW fsync")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
