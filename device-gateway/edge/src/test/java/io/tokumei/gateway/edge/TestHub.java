// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.tokumei.gateway.edge.journal.Ids;
import io.tokumei.gateway.edge.journal.Stamp;
import io.tokumei.gateway.edge.link.TlsFiles;
import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Body.AckSeq;
import io.tokumei.gateway.protocol.Body.AuthAnswer;
import io.tokumei.gateway.protocol.Body.AuthRequest;
import io.tokumei.gateway.protocol.Body.CommandAck;
import io.tokumei.gateway.protocol.Body.ParcelAnnounced;
import io.tokumei.gateway.protocol.Body.Presence;
import io.tokumei.gateway.protocol.Body.SiteEvent;
import io.tokumei.gateway.protocol.Body.Standing;
import io.tokumei.gateway.protocol.Body.Verdict;
import io.tokumei.gateway.protocol.Decoding.Decoded;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.EnvelopeCodec;
import io.tokumei.gateway.protocol.Reference;
import io.tokumei.gateway.protocol.Sensitive;
import io.tokumei.gateway.protocol.Topics;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The other side of the contract: takes events in order, once by (epoch, number), and answers
/// questions, five wrong tries locking a number.
public final class TestHub {
    private static final int MAX_WRONG = 5;

    private final Stamp stamp;
    private final Topics topics;
    private final Mqtt5AsyncClient client;

    /// What arrived first under (epoch, number), in order of arrival.
    public final List<Envelope> events = new CopyOnWriteArrayList<>();

    /// Every arrival of an event, repeated ones included.
    public final List<Envelope> arrivals = new CopyOnWriteArrayList<>();

    public final List<CommandAck> acks = new CopyOnWriteArrayList<>();
    public final List<Standing> presences = new CopyOnWriteArrayList<>();
    public final AtomicInteger malformed = new AtomicInteger();
    private final Map<Reference, Sensitive> secrets = new ConcurrentHashMap<>();
    private final Map<Reference, Integer> wrong = new ConcurrentHashMap<>();
    private volatile boolean acknowledging = true;
    private volatile boolean answering = true;

    public TestHub(TestKeys keys, int port, String site) throws Exception {
        stamp = new Stamp(site, "hub", new Ids(InstantSource.system(), new SecureRandom()));
        topics = new Topics(site);
        Sensitive password = Sensitive.of(TestKeys.PASSWORD);
        Path own = keys.keyStore("hub");
        TlsFiles tls = new TlsFiles(own, password, keys.trustStore(), password);
        client =
                Mqtt5Client.builder()
                        .identifier("hub")
                        .serverHost("localhost")
                        .serverPort(port)
                        .sslConfig()
                        .keyManagerFactory(tls.keyManagers("hub"))
                        .trustManagerFactory(tls.trustManagers())
                        .applySslConfig()
                        .automaticReconnect()
                        .initialDelay(200, TimeUnit.MILLISECONDS)
                        .maxDelay(1, TimeUnit.SECONDS)
                        .applyAutomaticReconnect()
                        .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, this::received);
        client.connectWith()
                .cleanStart(false)
                .sessionExpiryInterval(3600)
                .send()
                .get(20, TimeUnit.SECONDS);
        for (String filter :
                List.of(
                        "pp/v1/+/evt",
                        "pp/v1/+/req/auth",
                        "pp/v1/+/ack",
                        "pp/v1/+/state/presence")) {
            client.subscribeWith()
                    .topicFilter(filter)
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    public void knows(Reference reference, String secret) {
        secrets.put(reference, Sensitive.of(secret));
    }

    public void acknowledges(boolean yes) {
        acknowledging = yes;
    }

    public void answers(boolean yes) {
        answering = yes;
    }

    /// Sends a command and returns its id.
    public String announce(Reference reference) throws Exception {
        Envelope command =
                stamp.message(new ParcelAnnounced(reference, Optional.empty(), Optional.empty()));
        send(topics.announcements(), command);
        return command.id();
    }

    public void send(String topic, Envelope envelope) throws Exception {
        sendBytes(topic, EnvelopeCodec.encode(envelope));
    }

    public void sendBytes(String topic, byte[] bytes) throws Exception {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(bytes)
                .send()
                .get(20, TimeUnit.SECONDS);
    }

    public Envelope command(Body body) {
        return stamp.message(body);
    }

    private void received(Mqtt5Publish publish) {
        if (!(EnvelopeCodec.decode(publish.getPayloadAsBytes()) instanceof Decoded(Envelope it))) {
            malformed.incrementAndGet();
            return;
        }
        switch (it.body()) {
            case SiteEvent _ -> event(it);
            case AuthRequest request -> question(it, request);
            case CommandAck ack -> acks.add(ack);
            case Presence presence -> presences.add(presence.state());
            case AuthAnswer _, AckSeq _, ParcelAnnounced _ -> throw new AssertionError("wrong way");
        }
    }

    private void event(Envelope event) {
        arrivals.add(event);
        List<Envelope> sameEpoch = ofEpoch(event.session());
        long expected = sameEpoch.size() + 1L;
        long seq = event.seq().orElseThrow();
        if (seq == expected) {
            events.add(event);
            sameEpoch = ofEpoch(event.session());
        }
        // Above the expected number: not taken, so that the site sends what is missing first.
        if (acknowledging) {
            publish(
                    topics.acknowledgedSeq(),
                    stamp.message(new AckSeq(event.session(), sameEpoch.size())));
        }
    }

    private List<Envelope> ofEpoch(String epoch) {
        return events.stream().filter(e -> e.session().equals(epoch)).toList();
    }

    private void question(Envelope envelope, AuthRequest request) {
        if (!answering || !envelope.isCurrent(stamp.now())) {
            return;
        }
        Envelope answer =
                new Envelope(
                        stamp.ids().next(),
                        envelope.tx(),
                        envelope.site(),
                        "hub",
                        OptionalLong.empty(),
                        stamp.now(),
                        Optional.empty(),
                        new AuthAnswer(verdict(request)));
        publish(topics.authAnswers(), answer);
    }

    private Verdict verdict(AuthRequest request) {
        int before = wrong.getOrDefault(request.reference(), 0);
        boolean right = request.secret().equals(secrets.get(request.reference()));
        if (before >= MAX_WRONG || !right) {
            wrong.merge(request.reference(), 1, Integer::sum);
            return Verdict.NO_MATCH;
        }
        return Verdict.MATCH;
    }

    private void publish(String topic, Envelope envelope) {
        var _ =
                client.publishWith()
                        .topic(topic)
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .payload(EnvelopeCodec.encode(envelope))
                        .send();
    }

    public void leave() throws Exception {
        client.disconnect().get(5, TimeUnit.SECONDS);
    }
}
