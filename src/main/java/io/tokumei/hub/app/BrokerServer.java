// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.broker.Broker;
import java.util.Optional;

/// The broker in use.
///
/// @param own the one that comes with the hub; absent when an external one is used
record BrokerServer(Optional<Broker> own) implements AutoCloseable {
    /// Whether it takes messages, as far as the hub can tell.
    boolean isActive() {
        return own.map(Broker::isActive).orElse(true);
    }

    @Override
    public void close() {
        own.ifPresent(Broker::close);
    }
}
