// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.courier;

import io.tokumei.sandbox.history.AppendLog;
import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.history.Patience;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// A courier: takes requests from its queue, carries parcels to the counter, reports each step. A
/// request is in its history before the broker hears that it was taken; a step is reported until
/// the broker has it, so that a report may come twice, under the same event id. It reconnects for
/// ever.
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final long LOOK_MILLIS = 200;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Settings settings;
    private final Consumer<String> counter;
    private final InstantSource clock;
    private final History history;
    private final AppendLog<Reported> reported;
    private final Set<String> done = new HashSet<>();
    private final Set<String> givenBack = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofPlatform().name("courier").unstarted(this::run);
    private volatile boolean closed;

    /// @param counter puts the parcel with this number on the counter of its pickup point
    public Courier(Settings settings, Consumer<String> counter, InstantSource clock) {
        this.settings = settings;
        this.counter = counter;
        this.clock = clock;
        history = History.open(settings.folder().resolve("history.jsonl"));
        reported = AppendLog.open(settings.folder().resolve("reported.jsonl"), Reported.class);
        reported.all().forEach(r -> done.add(r.event()));
        thread.start();
    }

    /// Everything a courier is made with.
    ///
    /// @param broker address of the broker with its TLS settings
    /// @param id the courier's id, its login, and part of its queues' names
    /// @param legTime how long each step of the way takes
    public record Settings(
            Path folder, String broker, String id, String password, Duration legTime) {
        @Override
        public String toString() {
            return "Settings[" + id + "]";
        }
    }

    private record Reported(String event, String report) {}

    /// Every request taken and every step reported.
    public History history() {
        return history;
    }

    /// Fetches a parcel nobody collected, and brings it back to its sender.
    public void bringBack(String reference) {
        givenBack.add(reference);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reported.close();
        history.close();
    }

    private void run() {
        var factory = new JmsConnectionFactory(settings.broker());
        while (!closed) {
            try (Connection connection =
                    factory.createConnection(settings.id(), settings.password())) {
                connection.start();
                work(connection);
            } catch (JMSException | IllegalStateException e) {
                LOG.info("courier starts again: {}", e.getMessage());
                Patience.rest(PAUSE);
            }
        }
    }

    private void work(Connection connection) throws JMSException {
        try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            String lane = "courier." + settings.id();
            MessageConsumer requests =
                    session.createConsumer(session.createQueue(lane + ".requests"));
            MessageProducer reports = session.createProducer(session.createQueue(lane + ".status"));
            while (!closed) {
                Message message = requests.receive(LOOK_MILLIS);
                if (message != null) {
                    take(message);
                    session.commit();
                }
                Optional<Leg> due = due();
                if (due.isPresent()) {
                    go(due.get(), session, reports);
                }
            }
        }
    }

    private void take(Message message) throws JMSException {
        String text = message instanceof TextMessage body ? body.getText() : "";
        String document = "unreadable";
        String reference = "";
        String key = message.getJMSMessageID();
        try {
            TransportRequest request = TransportRequest.read(text);
            document = "transport-request";
            reference = request.reference();
            key = request.id();
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("courier received what it cannot read");
        }
        history.add(
                Passage.of(
                        clock.instant(),
                        new Passage.Route("tokumei-hub", settings.id(), "jms"),
                        new Passage.Content(document, reference, key, "", text)));
    }

    /// The first step not yet reported whose time has come.
    private Optional<Leg> due() {
        Instant now = clock.instant();
        for (Passage passage : history.first(p -> p.document().equals("transport-request"))) {
            TransportRequest request = TransportRequest.read(passage.body());
            for (Leg leg : legs(request)) {
                if (!done.contains(leg.eventId())) {
                    if (!leg.due(passage.at(), settings.legTime()).isAfter(now)) {
                        return Optional.of(leg);
                    }
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private List<Leg> legs(TransportRequest request) {
        List<Leg> legs = new ArrayList<>();
        for (Leg.Step step : Leg.Step.values()) {
            if (step != Leg.Step.RETURNED || givenBack.contains(request.reference())) {
                legs.add(new Leg(request, step));
            }
        }
        return legs;
    }

    private void go(Leg leg, Session session, MessageProducer reports) throws JMSException {
        if (leg.step() == Leg.Step.ARRIVED) {
            counter.accept(leg.request().reference());
        }
        String report = leg.report(clock.instant());
        TextMessage message = session.createTextMessage(report);
        reports.send(message);
        session.commit();
        reported.append(new Reported(leg.eventId(), report));
        done.add(leg.eventId());
        history.add(
                Passage.of(
                        clock.instant(),
                        new Passage.Route(settings.id(), "tokumei-hub", "jms"),
                        new Passage.Content(
                                leg.step().name(),
                                leg.request().reference(),
                                leg.eventId(),
                                "",
                                report)));
    }
}
