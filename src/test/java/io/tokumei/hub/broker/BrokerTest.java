// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerTest {
    private BrokerFixture fixture;
    private Broker broker;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        fixture = new BrokerFixture(folder);
        broker = fixture.start();
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    void aCouriersStatusReachesTheHubWithItsOrigin() throws JMSException {
        try (JMSContext courier = fixture.courier("hayate", "letmein").createContext()) {
            var message = courier.createTextMessage("{}");
            // Neither of these may win over what the broker writes.
            message.setStringProperty(Addresses.ORIGIN, "courier.other.status");
            message.setStringProperty("_AMQ_ORIG_ADDRESS", "courier.other.status");
            courier.createProducer().send(courier.createQueue("courier.hayate.status"), message);
        }
        Message seen = receive(Addresses.COURIER_STATUS).orElseThrow();
        assertThat(seen.getBody(String.class)).isEqualTo("{}");
        assertThat(seen.getStringProperty(Addresses.ORIGIN)).isEqualTo("courier.hayate.status");
        assertThat(Addresses.courierOf(seen.getStringProperty(Addresses.ORIGIN)))
                .isEqualTo("hayate");
    }

    @Test
    void requestsWaitForTheirCourier() {
        send("courier.hayate.requests", "one");
        try (JMSContext courier = fixture.courier("hayate", "letmein").createContext();
                var inbox =
                        courier.createConsumer(courier.createQueue("courier.hayate.requests"))) {
            assertThat(inbox.receiveBody(String.class, 5_000)).isEqualTo("one");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> fixture.courier("hayate", "wrong").createContext().start())
                .isInstanceOf(JMSRuntimeException.class);
    }

    @Test
    void aCourierCannotReadOrWriteElsewhere() {
        for (String address :
                new String[] {"courier.other.requests", "hub.pickup", "courier.*.requests"}) {
            try (JMSContext courier = fixture.courier("hayate", "letmein").createContext()) {
                assertThatThrownBy(() ->
                                courier.createConsumer(courier.createQueue(address)).receive(500))
                        .as("reading %s", address)
                        .isInstanceOf(JMSRuntimeException.class);
            }
        }
        for (String address :
                new String[] {"courier.other.status", "hub.courier-status", "made-up"}) {
            try (JMSContext courier = fixture.courier("hayate", "letmein").createContext()) {
                assertThatThrownBy(() ->
                                courier.createProducer().send(courier.createQueue(address), "x"))
                        .as("writing %s", address)
                        .isInstanceOf(JMSRuntimeException.class);
            }
        }
    }

    @Test
    void anEventOfASiteReachesTheHubWithItsOrigin() throws JMSException {
        Mqtt5BlockingClient site = connect("shinagawa-1");
        publish(site, "pp/v1/shinagawa-1/evt", "event");
        publish(site, "pp/v1/shinagawa-1/req/auth", "question");
        Message event = receive(Addresses.PICKUP).orElseThrow();
        Message question = receive(Addresses.PICKUP).orElseThrow();
        assertThat(text(event)).isEqualTo("event");
        assertThat(event.getStringProperty(Addresses.ORIGIN)).isEqualTo("pp.v1.shinagawa-1.evt");
        assertThat(text(question)).isEqualTo("question");
        assertThat(Addresses.siteOf(question.getStringProperty(Addresses.ORIGIN)))
                .isEqualTo("shinagawa-1");
        site.disconnect();
    }

    @Test
    void commandsSentBeforeASiteFirstConnectsWaitForIt() throws InterruptedException {
        sendToTopic("pp.v1.osaki-2.cmd.announce", "early");
        Mqtt5BlockingClient site = fixture.site("osaki-2", "osaki-2");
        site.connectWith().cleanStart(false).sessionExpiryInterval(3_600).send();
        try (var inbox = site.publishes(MqttGlobalPublishFilter.ALL)) {
            site.subscribeWith()
                    .topicFilter("pp/v1/osaki-2/cmd/#")
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            Mqtt5Publish early = inbox.receive(5, TimeUnit.SECONDS).orElseThrow();
            assertThat(new String(early.getPayloadAsBytes(), UTF_8)).isEqualTo("early");
            assertThat(early.getQos()).isEqualTo(MqttQos.AT_LEAST_ONCE);
        }
        site.disconnect();
    }

    @Test
    void aSiteMayTellThatItIsThere() {
        Mqtt5BlockingClient site = connect("shinagawa-1");
        site.publishWith()
                .topic("pp/v1/shinagawa-1/state/presence")
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(true)
                .payload("ready".getBytes(UTF_8))
                .send();
        site.disconnect();
    }

    @Test
    void aSiteCannotReadOrWriteElsewhere() {
        Mqtt5BlockingClient site = connect("shinagawa-1");
        for (String topic :
                new String[] {"pp/v1/osaki-2/evt", "pp/v1/shinagawa-1/rsp/auth", "hub/pickup"}) {
            assertThatThrownBy(() -> publish(site, topic, "x"))
                    .as("writing %s", topic)
                    .isInstanceOf(Mqtt5PubAckException.class);
        }
        for (String topic :
                new String[] {"pp/v1/osaki-2/rsp/#", "pp/v1/+/cmd/#", "pp/v1/shinagawa-1/#"}) {
            assertThatThrownBy(() ->
                            site.subscribeWith()
                                    .topicFilter(topic)
                                    .qos(MqttQos.AT_LEAST_ONCE)
                                    .send())
                    .as("reading %s", topic)
                    .isInstanceOf(Mqtt5SubAckException.class);
        }
        // This one costs the connection.
        assertThatThrownBy(() -> site.subscribeWith().topicFilter("#").send())
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aClientIdThatIsNotTheCertificatesNameIsRefused() {
        assertThatThrownBy(() -> fixture.site("shinagawa-1", "osaki-2").connect())
                .isInstanceOf(Mqtt5ConnAckException.class);
        // Also right after a good login with the same certificate.
        connect("shinagawa-1").disconnect();
        assertThatThrownBy(() -> fixture.site("shinagawa-1", "osaki-2").connect())
                .isInstanceOf(Mqtt5ConnAckException.class);
    }

    @Test
    void aSiteNobodyConfiguredIsRefused() {
        assertThatThrownBy(() -> fixture.site("stranger", "stranger").connect())
                .isInstanceOf(Mqtt5ConnAckException.class);
    }

    @Test
    void theBrokersOwnProtocolIsRefusedAtEveryOutwardPort() {
        for (int port : new int[] {fixture.plan.ports().amqp(), fixture.plan.ports().mqtt()}) {
            try (var factory = BrokerFixture.core(port, fixture.tlsTrust())) {
                assertThatThrownBy(() -> factory.createConnection("hayate", "letmein"))
                        .isInstanceOf(JMSException.class);
            }
        }
    }

    @Test
    void aRepeatedDuplicateIdIsKeptOut() throws JMSException {
        for (int i = 0; i < 2; i++) {
            try (var factory = BrokerFixture.inside();
                    JMSContext hub = factory.createContext()) {
                hub.createProducer()
                        .setProperty("_AMQ_DUPL_ID", "outbox-7")
                        .send(hub.createQueue("courier.other.requests"), "once");
            }
        }
        assertThat(receive("courier.other.requests")).isPresent();
        assertThat(receive("courier.other.requests", 300)).isEmpty();
    }

    private Mqtt5BlockingClient connect(String name) {
        Mqtt5BlockingClient site = fixture.site(name, name);
        site.connect();
        return site;
    }

    private static void publish(Mqtt5BlockingClient site, String topic, String text) {
        site.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(text.getBytes(UTF_8))
                .send();
    }

    private static void send(String queue, String text) {
        try (var factory = BrokerFixture.inside();
                JMSContext hub = factory.createContext()) {
            hub.createProducer().send(hub.createQueue(queue), text);
        }
    }

    private static void sendToTopic(String topic, String text) {
        try (var factory = BrokerFixture.inside();
                JMSContext hub = factory.createContext()) {
            var message = hub.createBytesMessage();
            message.writeBytes(text.getBytes(UTF_8));
            hub.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .send(hub.createTopic(topic), message);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Message> receive(String queue) {
        return receive(queue, 5_000);
    }

    private static Optional<Message> receive(String queue, long millis) {
        try (var factory = BrokerFixture.inside();
                JMSContext hub = factory.createContext();
                var consumer = hub.createConsumer(hub.createQueue(queue))) {
            return Optional.ofNullable(consumer.receive(millis));
        }
    }

    private static String text(Message message) throws JMSException {
        BytesMessage bytes = (BytesMessage) message;
        byte[] content = new byte[(int) bytes.getBodyLength()];
        bytes.readBytes(content);
        return new String(content, UTF_8);
    }
}
