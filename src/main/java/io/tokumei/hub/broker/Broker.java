// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded broker while it runs. Its in-process address is `vm://0`.
public final class Broker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final int PATIENCE_SECONDS = 20;

    private final ActiveMQServerImpl server;

    private Broker(ActiveMQServerImpl server) {
        this.server = server;
    }

    /// Starts a broker and returns when it is really active.
    ///
    /// @param onFault called once when its storage fails; the process has to end, because a broker
    ///   that cannot write must not acknowledge
    /// @throws IllegalStateException when a rule is broken or the broker did not become active
    public static Broker start(BrokerPlan plan, Runnable onFault) {
        return start(BrokerConfiguration.of(plan), plan, onFault);
    }

    static Broker start(Configuration configuration, BrokerPlan plan, Runnable onFault) {
        List<String> violations = BrokerRules.violations(configuration);
        if (!violations.isEmpty()) {
            throw new IllegalStateException(
                    "the broker may not start: " + String.join("; ", violations));
        }
        var server =
                new ActiveMQServerImpl(
                        configuration, new BrokerAccess(plan.couriers(), plan.sites()));
        server.registerIOCriticalErrorListener((fault, message, file) -> {
            LOG.error("The broker's storage failed: {}", message, fault);
            onFault.run();
        });
        Broker broker = new Broker(server);
        broker.activate();
        return broker;
    }

    /// A broker that fails while it starts only says so in its log, so it is asked.
    private void activate() {
        var failure = new AtomicReference<@Nullable Exception>();
        server.registerActivationFailureListener(failure::set);
        try {
            server.start();
            Exception failed = failure.get();
            if (failed != null) {
                throw new IllegalStateException("the broker did not start", failed);
            }
            if (!server.waitForActivation(PATIENCE_SECONDS, TimeUnit.SECONDS) || !isActive()) {
                throw new IllegalStateException("the broker started and is not active");
            }
        } catch (IllegalStateException e) {
            close();
            throw e;
        } catch (Exception e) {
            close();
            throw new IllegalStateException("the broker did not start", e);
        }
    }

    /// Whether it takes messages: started, active, and its acceptors open.
    public boolean isActive() {
        return server.isStarted() && server.isActive() && server.getRemotingService().isStarted();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("The broker did not stop cleanly", e);
        }
    }
}
