// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.flow.Outbox;
import io.tokumei.hub.flow.OutboxMessage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands what waits in the outbox to its transport, a few at a time; the outbox sees to order and
/// spacing. One slow partner takes at most half of the places.
public final class Relay implements AutoCloseable {
    /// Exchange variable with the [OutboxMessage] in work.
    static final String OUTBOX = "outbox";

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final Outbox outbox;
    private final ProducerTemplate routes;
    private final Workers workers;
    private final Woken thread;
    private final int share;
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();

    /// @param workers messages in work at once
    /// @param sweep how often it looks though nothing woke it
    public Relay(Outbox outbox, ProducerTemplate routes, int workers, Duration sweep) {
        this.outbox = outbox;
        this.routes = routes;
        this.workers = new Workers(workers);
        this.share = Math.max(1, workers / 2);
        this.thread = new Woken("relay", sweep, this::round);
    }

    public void start() {
        thread.start();
    }

    /// Something waits to leave.
    public void wake() {
        thread.wake();
    }

    @Override
    public void close() {
        thread.close();
        workers.close();
    }

    private void round() {
        int free = workers.free();
        if (free == 0) {
            return;
        }
        for (OutboxMessage message : outbox.claim(free)) {
            String to = message.destination();
            if (busy.merge(to, 1, Integer::sum) > share
                    || !workers.start(() -> send(message), () -> finished(to))) {
                // Its lease runs out, and it is claimed again.
                left(to);
            }
        }
    }

    private void finished(String destination) {
        left(destination);
        thread.wake();
    }

    private void left(String destination) {
        busy.computeIfPresent(destination, (_, count) -> count == 1 ? null : count - 1);
    }

    private void send(OutboxMessage message) {
        boolean fixed = message.wire().isPresent();
        String route = fixed ? Lanes.send(message.channel()) : Lanes.write(message.channel());
        Object body = fixed ? message.wire().get() : message;
        Exchange done =
                routes.send(
                        route,
                        exchange -> {
                            exchange.setVariable(OUTBOX, message);
                            exchange.getMessage().setBody(body);
                        });
        settle(message, delivery(done));
    }

    /// The message a sending exchange is about.
    static OutboxMessage message(Exchange exchange) {
        if (exchange.getVariable(OUTBOX) instanceof OutboxMessage message) {
            return message;
        }
        throw new IllegalStateException("nothing from the outbox");
    }

    private static Delivery delivery(Exchange done) {
        if (done.getException() != null) {
            LOG.debug("Sending failed", done.getException());
            return Faults.delivery(done.getException());
        }
        return done.getMessage().getBody() instanceof Delivery delivery
                ? delivery
                : new Delivery.Delivered("");
    }

    private void settle(OutboxMessage message, Delivery delivery) {
        switch (delivery) {
            case Delivery.Delivered done -> outbox.delivered(message.id(), done.receipt());
            case Delivery.Later later -> {
                LOG.warn(
                        "Message {} to {} waits: {}",
                        message.id(),
                        message.destination(),
                        later.reason());
                outbox.retry(message.id(), later.reason());
            }
            case Delivery.Never never -> {
                LOG.error(
                        "Message {} to {} is dead: {}",
                        message.id(),
                        message.destination(),
                        never.reason());
                outbox.dead(message.id(), never.reason());
            }
        }
    }
}
