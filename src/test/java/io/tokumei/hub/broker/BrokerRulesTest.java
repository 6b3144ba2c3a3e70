// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.Configuration;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class BrokerRulesTest {
    private static final String TLS = ";sslEnabled=true";

    @TempDir private Path folder;

    private interface Change {
        void apply(Configuration configuration) throws Exception;
    }

    @Test
    void theHubsOwnConfigurationKeepsEveryRule() throws IOException {
        assertThat(BrokerRules.violations(good())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCanFail() {
        Map<String, Change> changes =
                Map.of(
                        "security is off", c -> c.setSecurityEnabled(false),
                        "not kept on disk", c -> c.setPersistenceEnabled(false),
                        "speaks all", c -> port(c, "tcp://127.0.0.1:1?x=y" + TLS),
                        "speaks CORE,AMQP",
                                c -> port(c, "tcp://127.0.0.1:1?protocols=CORE,AMQP" + TLS),
                        "speaks OPENWIRE",
                                c -> port(c, "tcp://127.0.0.1:1?protocols=OPENWIRE" + TLS),
                        "is not encrypted",
                                c ->
                                        port(
                                                c,
                                                "tcp://127.0.0.1:1?protocols=AMQP"
                                                        + ";saslMechanisms=PLAIN"),
                        "other logins than user and password",
                                c -> port(c, "tcp://127.0.0.1:1?protocols=AMQP" + TLS),
                        "without a certificate",
                                c -> port(c, "tcp://127.0.0.1:1?protocols=MQTT" + TLS),
                        "no dead-letter or expiry address",
                                c -> c.getAddressSettings().remove("#"));
        return changes.entrySet().stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.getKey(), () -> breaks(each.getKey(), each.getValue())));
    }

    @Test
    void aBrokenRuleStopsTheStart() throws Exception {
        BrokerFixture fixture = new BrokerFixture(folder);
        Configuration bad = BrokerConfiguration.of(fixture.plan);
        port(bad, "tcp://127.0.0.1:1");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Broker.start(bad, fixture.plan, () -> {}))
                .withMessageContaining("the broker may not start: acceptor extra speaks all");
    }

    @Test
    void aPortThatIsTakenStopsTheStart() throws IOException {
        BrokerFixture fixture = new BrokerFixture(folder);
        try (var _ = new java.net.ServerSocket(fixture.plan.ports().mqtt())) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(fixture::start);
        }
    }

    @Test
    void messagesSurviveARestart() throws Exception {
        BrokerFixture fixture = new BrokerFixture(folder);
        try (Broker _ = fixture.start();
                var factory = BrokerFixture.inside();
                var hub = factory.createContext()) {
            hub.createProducer().send(hub.createQueue("courier.hayate.requests"), "kept");
        }
        try (Broker again = fixture.start();
                var courier = fixture.courier("hayate", "letmein").createContext();
                var inbox =
                        courier.createConsumer(courier.createQueue("courier.hayate.requests"))) {
            assertThat(again.isActive()).isTrue();
            assertThat(inbox.receiveBody(String.class, 5_000)).isEqualTo("kept");
        }
    }

    private void breaks(String sentence, Change change) throws Exception {
        Configuration configuration = good();
        change.apply(configuration);
        assertThat(BrokerRules.violations(configuration))
                .anySatisfy(found -> assertThat(found).contains(sentence));
    }

    private Configuration good() throws IOException {
        return BrokerConfiguration.of(new BrokerFixture(folder).plan);
    }

    private static void port(Configuration configuration, String address) throws Exception {
        configuration.addAcceptorConfiguration("extra", address);
    }
}
