// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.exchange.Dispatcher;
import io.tokumei.hub.exchange.Relay;
import io.tokumei.hub.journal.Wakes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/// Messages on their way: begins after everything else, ends before it.
final class Movement implements SmartLifecycle {
    private final Dispatcher dispatcher;
    private final Relay relay;
    private Optional<Wakes> wakes = Optional.empty();

    Movement(Dispatcher dispatcher, Relay relay) {
        this.dispatcher = dispatcher;
        this.relay = relay;
    }

    synchronized void begin(DataSource source, Duration sweep) {
        dispatcher.start();
        relay.start();
        wakes =
                Optional.of(
                        Wakes.start(
                                source,
                                sweep,
                                Map.of(
                                        Wakes.Topic.INBOX, dispatcher::wake,
                                        Wakes.Topic.OUTBOX, relay::wake)));
    }

    @Override
    public void start() {
        // Begins when the routes are up.
    }

    @Override
    public synchronized void stop() {
        wakes.ifPresent(Wakes::close);
        wakes = Optional.empty();
        dispatcher.close();
        relay.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return wakes.isPresent();
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
