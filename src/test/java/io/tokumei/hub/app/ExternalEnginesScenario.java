// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tokumei.hub.broker.BrokerPlan;
import io.tokumei.hub.broker.ExternalBroker;
import io.tokumei.hub.engine.Database;
import io.tokumei.hub.engine.FreePorts;
import io.tokumei.hub.engine.PostgresEngine;
import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A hub on a PostgreSQL and an Artemis that others run: neither of its own starts, and messages go
/// through both.
class ExternalEnginesScenario {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int ports = FreePorts.from(21_730);
    private final Database database = PostgresEngine.empty();

    @TempDir private Path folder;

    @Test
    void messagesGoThroughADatabaseAndABrokerThatOthersRun() throws Exception {
        Partners.write(folder.resolve("partners"), ports + 8);
        try (ExternalBroker _ = broker();
                HubProcess hub = HubProcess.start(folder, ports, settings())) {
            assertThat(hub.pages().order("buyer@anon.example")).isEqualTo(200);
            try (JMSContext courier = hub.courier()) {
                courier.createProducer().send(courier.createQueue("courier.hayate.status"), "{}");
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(channels()).containsExactly("WEB", "JMS"));
            assertThat(folder.resolve("data/postgres")).doesNotExist();
            assertThat(folder.resolve("data/broker")).doesNotExist();
        }
    }

    private ExternalBroker broker() throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hub.data-dir", folder.resolve("data").toString());
        settings.put("hub.partners-dir", folder.resolve("partners").toString());
        settings.put("hub.port-base", ports);
        Settings loaded = SettingsLoader.load(SettingsLoader.environment(settings));
        var keys = new HubKeys(loaded, Instant.now(), new SecureRandom());
        PartnerFolder partners = PartnerFolder.of(loaded.partnersDir());
        BrokerPlan own = BrokerWiring.plan(loaded, partners, keys);
        var elsewhere =
                new BrokerPlan(
                        folder.resolve("elsewhere"),
                        own.host(),
                        own.ports(),
                        own.stores(),
                        own.couriers(),
                        own.sites());
        return ExternalBroker.start(elsewhere, ports + 9, Partners.PASSWORD);
    }

    private Map<String, String> settings() {
        return Map.of(
                "HUB_DB_URL",
                database.url(),
                "HUB_BROKER_URL",
                "tcp://127.0.0.1:" + (ports + 9),
                "HUB_BROKER_USER",
                "hub",
                "HUB_BROKER_PASSWORD",
                Partners.PASSWORD);
    }

    private List<String> channels() {
        return JdbcClient.create(database.source())
                .sql("SELECT channel FROM inbox ORDER BY id")
                .query((row, _) -> row.getString("channel"))
                .list();
    }
}
