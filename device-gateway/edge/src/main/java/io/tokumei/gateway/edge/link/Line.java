// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.link;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5WillPublish;
import io.tokumei.gateway.edge.journal.Stamp;
import io.tokumei.gateway.protocol.Body.Presence;
import io.tokumei.gateway.protocol.Body.Standing;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.EnvelopeCodec;
import io.tokumei.gateway.protocol.Topics;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One MQTT 5 client of the site: client id = certificate name = site id, a session that outlives
/// the connection, reconnection without end, everything but questions at quality 1.
final class Line {
    private static final long SESSION_SECONDS = 7 * 24 * 3600L;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int WILL_DELAY_SECONDS = 3;
    private static final int IN_FLIGHT = 32;
    private static final String CBOR = "application/cbor";

    private final Mqtt5AsyncClient client;
    private final Stamp stamp;
    private final Topics topics;
    private final boolean presence;
    private final AtomicBoolean closing;

    private Line(Mqtt5AsyncClient client, Stamp stamp, boolean presence, AtomicBoolean closing) {
        this.client = client;
        this.stamp = stamp;
        this.topics = new Topics(stamp.site());
        this.presence = presence;
        this.closing = closing;
    }

    /// What the line reports; called from the client's own threads, so it must not block.
    interface Listener {
        void connected();

        void disconnected(Throwable cause);
    }

    static Line prepare(LinkSettings settings, TlsFiles tls, Stamp stamp, Listener listener)
            throws IOException, GeneralSecurityException {
        Topics topics = new Topics(stamp.site());
        AtomicBoolean closing = new AtomicBoolean();
        Mqtt5ClientBuilder builder =
                Mqtt5Client.builder()
                        .identifier(stamp.site())
                        .serverHost(settings.host())
                        .serverPort(settings.port())
                        .sslConfig()
                        .keyManagerFactory(tls.keyManagers(stamp.site()))
                        .trustManagerFactory(tls.trustManagers())
                        .protocols(List.of("TLSv1.3", "TLSv1.2"))
                        .applySslConfig()
                        .automaticReconnect()
                        .initialDelay(500, TimeUnit.MILLISECONDS)
                        .maxDelay(settings.reconnectAtMost().toMillis(), TimeUnit.MILLISECONDS)
                        .applyAutomaticReconnect()
                        .addConnectedListener(_ -> listener.connected())
                        .addDisconnectedListener(it -> {
                            it.getReconnector().reconnect(!closing.get());
                            listener.disconnected(it.getCause());
                        });
        Mqtt5ClientBuilder whole =
                settings.presence() ? builder.willPublish(lastWill(topics, stamp)) : builder;
        return new Line(whole.buildAsync(), stamp, settings.presence(), closing);
    }

    /// The delay spares everybody a short break; with none at all, Artemis 2.55 publishes no will
    /// of a session that outlives its connection.
    private static Mqtt5WillPublish lastWill(Topics topics, Stamp stamp) {
        return Mqtt5WillPublish.builder()
                .topic(topics.presence())
                .payload(EnvelopeCodec.encode(stamp.message(new Presence(Standing.LOST))))
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(true)
                .contentType(CBOR)
                .delayInterval(WILL_DELAY_SECONDS)
                .build();
    }

    /// Starts to connect; messages go to the receiver one after the other, each acknowledged to the
    /// broker by the receiver.
    void open(Executor oneByOne, Consumer<Mqtt5Publish> receiver) {
        client.publishes(MqttGlobalPublishFilter.ALL, receiver, oneByOne, true);
        var _ =
                client.connectWith()
                        .cleanStart(false)
                        .sessionExpiryInterval(SESSION_SECONDS)
                        .keepAlive(KEEP_ALIVE_SECONDS)
                        .restrictions()
                        .receiveMaximum(IN_FLIGHT)
                        .maximumPacketSize(2 * EnvelopeCodec.MAX_BYTES)
                        .applyRestrictions()
                        .send();
    }

    /// Asks for commands and answers; completes exceptionally when the broker refuses.
    CompletableFuture<?> subscribe() {
        return client.subscribeWith()
                .addSubscription()
                .topicFilter(topics.allCommands())
                .qos(MqttQos.AT_LEAST_ONCE)
                .applySubscription()
                .addSubscription()
                .topicFilter(topics.allAnswers())
                .qos(MqttQos.AT_LEAST_ONCE)
                .applySubscription()
                .send();
    }

    /// Sends a message; completes when the broker has it, exceptionally when it refuses.
    CompletableFuture<Mqtt5PublishResult> send(String topic, Envelope envelope) {
        return client.publish(message(topic, envelope, false));
    }

    /// Sends a question that is worth nothing after `life`. At quality 0, so that no broker writes
    /// what it asks about to its disk; a question that is lost is simply not answered.
    CompletableFuture<Mqtt5PublishResult> ask(Envelope question, Duration life) {
        return client.publish(
                Mqtt5Publish.builder()
                        .topic(topics.authRequests())
                        .payload(EnvelopeCodec.encode(question))
                        .qos(MqttQos.AT_MOST_ONCE)
                        .messageExpiryInterval(life.toSeconds())
                        .contentType(CBOR)
                        .build());
    }

    /// Tells how the site stands, where presence is used.
    CompletableFuture<?> announce(Standing standing) {
        return presence
                ? client.publish(
                        message(topics.presence(), stamp.message(new Presence(standing)), true))
                : CompletableFuture.completedFuture(standing);
    }

    /// Disconnects and stops reconnecting; completes exceptionally where there was no connection.
    CompletableFuture<?> close() {
        closing.set(true);
        return client.disconnect();
    }

    Topics topics() {
        return topics;
    }

    private static Mqtt5Publish message(String topic, Envelope envelope, boolean retained) {
        return Mqtt5Publish.builder()
                .topic(topic)
                .payload(EnvelopeCodec.encode(envelope))
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retained)
                .contentType(CBOR)
                .build();
    }
}
