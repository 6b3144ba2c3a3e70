// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// Everything the broker must know before it opens a port.
///
/// @param folder journal, bindings, paging
/// @param host address the outward acceptors bind to
/// @param ports where couriers and pickup points connect
/// @param stores keys and trust of the outward acceptors
/// @param couriers who may send status documents, by id
/// @param sites pickup points with a process of their own, by id
public record BrokerPlan(
        Path folder,
        String host,
        Ports ports,
        Stores stores,
        Map<String, Login> couriers,
        Set<String> sites) {
    public BrokerPlan {
        couriers = Map.copyOf(couriers);
        sites = Set.copyOf(sites);
    }

    /// The two outward ports.
    ///
    /// @param amqp couriers, AMQP with TLS and SASL PLAIN
    /// @param mqtt pickup points, MQTT 5 with client certificates
    public record Ports(int amqp, int mqtt) {}

    /// PKCS#12 files under one password.
    ///
    /// @param server the key and certificate chain shown to clients
    /// @param sites the authority that signs certificates of pickup points
    public record Stores(Path server, Path sites, String password) {
        @Override
        public String toString() {
            return "Stores[***]";
        }
    }

    /// Compares the password a courier offers; it never gives it away.
    @FunctionalInterface
    public interface Login {
        boolean accepts(String password);
    }
}
