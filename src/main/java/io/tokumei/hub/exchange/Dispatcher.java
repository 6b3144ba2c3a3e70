// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.flow.Inbox;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes kept messages to the routes that read them, the oldest of each lane first, a few at a
/// time. What fails is tried again later and quarantined in the end; its lane goes on meanwhile.
public final class Dispatcher implements AutoCloseable {
    /// Exchange variable with the [InboxId] of the message in work.
    static final String INBOX = "inbox";

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int AT_A_TIME = 64;

    private final Inbox inbox;
    private final ProducerTemplate routes;
    private final Workers workers;
    private final Woken thread;
    private final Set<InboxId> inWork = ConcurrentHashMap.newKeySet();

    /// @param workers messages in work at once
    /// @param sweep how often it looks though nothing woke it
    public Dispatcher(Inbox inbox, ProducerTemplate routes, int workers, Duration sweep) {
        this.inbox = inbox;
        this.routes = routes;
        this.workers = new Workers(workers);
        this.thread = new Woken("dispatcher", sweep, this::round);
    }

    public void start() {
        thread.start();
    }

    /// Something came in.
    public void wake() {
        thread.wake();
    }

    @Override
    public void close() {
        thread.close();
        workers.close();
    }

    private void round() {
        if (workers.free() == 0) {
            return;
        }
        for (InboxId id : inbox.due(AT_A_TIME)) {
            if (inWork.add(id) && !workers.start(() -> take(id), () -> finished(id))) {
                inWork.remove(id);
                return;
            }
        }
    }

    /// The next of the lane may be due now.
    private void finished(InboxId id) {
        inWork.remove(id);
        thread.wake();
    }

    private void take(InboxId id) {
        Optional<InboxMessage> message = inbox.read(id);
        message.ifPresent(waiting -> {
            Exchange done =
                    routes.send(
                            Lanes.route(waiting.key()),
                            exchange -> {
                                exchange.setVariable(INBOX, id);
                                exchange.getMessage().setBody(waiting);
                            });
            if (done.getException() != null) {
                failed(waiting, done.getException());
            }
        });
    }

    private void failed(InboxMessage message, Exception fault) {
        LOG.warn(
                "Message {} from {} failed: {}",
                message.id().value(),
                message.key().channel(),
                Faults.name(fault));
        LOG.debug("Message {}", message.id().value(), fault);
        inbox.failed(message.id(), Faults.name(fault));
    }
}
