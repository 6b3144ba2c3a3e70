// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tokumei.hub.broker.Broker;
import io.tokumei.hub.engine.FreePorts;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One data folder under one process after another: after a clean stop and after signal 9 the
/// engines are really there, and so is everything they were given.
class RestartDrill {
    private static final String REQUESTS = "courier.hayate.requests";
    private static final String STATUS = "courier.hayate.status";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SIGTERM = 128 + 15;
    private static final int AMQPS = 4;
    private static final int MQTTS = 5;

    private final int ports = FreePorts.from(21_710);

    @TempDir private Path folder;

    @Test
    void enginesAndMessagesAreThereAfterACleanStopAndAfterAKill() throws Exception {
        Partners.write(folder.resolve("partners"), ports + 8);
        threeRequestsWait();
        List<String> kept;
        try (HubProcess first = start()) {
            kept = rowsOfWhatComesIn(first);
            assertThat(taken(first)).isEqualTo("one");
            enginesAreReal(first);
            assertThat(first.stop()).as("ended by its signal").isEqualTo(SIGTERM);
        }
        try (HubProcess second = start()) {
            assertThat(taken(second)).isEqualTo("two");
            enginesAreReal(second);
            assertThat(rows()).containsAll(kept);
            second.kill();
        }
        try (HubProcess third = start()) {
            assertThat(taken(third)).isEqualTo("three");
            enginesAreReal(third);
            assertThat(rows()).containsAll(kept);
        }
    }

    /// An order, whose notice the store is not there to take, and a courier's document.
    private List<String> rowsOfWhatComesIn(HubProcess hub) throws Exception {
        assertThat(hub.pages().order("buyer@anon.example")).isEqualTo(200);
        try (JMSContext courier = hub.courier()) {
            courier.createProducer().send(courier.createQueue(STATUS), "{}");
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows()).hasSize(3));
        return rows();
    }

    private void enginesAreReal(HubProcess hub) throws Exception {
        assertThat(hub.handshake(AMQPS)).contains("CN=Tokumei hub");
        assertThat(hub.handshake(MQTTS)).contains("CN=Tokumei hub");
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(database().sql("SHOW " + setting).query(String.class).single())
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    /// The next request that waits for the courier.
    private static String taken(HubProcess hub) throws Exception {
        try (JMSContext courier = hub.courier();
                var requests = courier.createConsumer(courier.createQueue(REQUESTS))) {
            return String.valueOf(requests.receiveBody(String.class, PATIENCE.toMillis()));
        }
    }

    /// What does not change about the messages in and out.
    private List<String> rows() {
        return database()
                .sql(
                        """
                        SELECT concat_ws(' ', 'in', id, channel, lane, fingerprint, received_at)
                            FROM inbox
                        UNION ALL
                        SELECT concat_ws(' ', 'out', id, destination, name, created_at) FROM outbox
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private JdbcClient database() {
        Path password = folder.resolve("data/postgres/password");
        try {
            return JdbcClient.create(
                    new DriverManagerDataSource(
                            "jdbc:postgresql://localhost:" + (ports + 7) + "/tokumei",
                            "postgres",
                            Files.readString(password)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HubProcess start() throws IOException {
        return HubProcess.start(folder, ports, Map.of());
    }

    /// Puts them into the broker's journal before the first hub starts on it.
    private void threeRequestsWait() {
        Settings settings =
                SettingsLoader.load(
                        SettingsLoader.environment(
                                Map.of(
                                        "hub.data-dir", folder.resolve("data").toString(),
                                        "hub.partners-dir", folder.resolve("partners").toString(),
                                        "hub.port-base", ports)));
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
}
