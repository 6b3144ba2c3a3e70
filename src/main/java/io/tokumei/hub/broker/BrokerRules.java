// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/// The rules a broker configuration must keep, looked at before every start. One protocol per
/// acceptor and CORE only inside the process keep known attacks on the broker's own protocol away
/// from every outward port; a missing dead-letter address would lose messages.
final class BrokerRules {
    private BrokerRules() {}

    /// Every rule the configuration breaks, as sentences; none when it may start.
    static List<String> violations(Configuration configuration) {
        List<String> found = new ArrayList<>();
        if (!configuration.isSecurityEnabled()) {
            found.add("security is off");
        }
        if (!configuration.isPersistenceEnabled()) {
            found.add("messages are not kept on disk");
        }
        if (!configuration.getDiscoveryGroupConfigurations().isEmpty()
                || !configuration.getBroadcastGroupConfigurations().isEmpty()
                || !configuration.getClusterConfigurations().isEmpty()) {
            found.add("discovery or clustering is on");
        }
        configuration.getAcceptorConfigurations().forEach(each -> check(each, found));
        AddressSettings all = configuration.getAddressSettings().get("#");
        if (all == null || all.getDeadLetterAddress() == null || all.getExpiryAddress() == null) {
            found.add("no dead-letter or expiry address for #");
        }
        return found;
    }

    private static void check(TransportConfiguration acceptor, List<String> found) {
        if (acceptor.getFactoryClassName().equals(InVMAcceptorFactory.class.getName())) {
            return;
        }
        Map<String, Object> parameters = acceptor.getCombinedParams();
        String name = "acceptor " + acceptor.getName();
        String protocols = text(parameters, "protocols").orElse("all");
        switch (protocols) {
            case "AMQP" -> {
                if (!text(parameters, "saslMechanisms").equals(Optional.of("PLAIN"))) {
                    found.add(name + " offers other logins than user and password");
                }
            }
            case "MQTT" -> {
                if (!flag(parameters, "needClientAuth")) {
                    found.add(name + " takes clients without a certificate");
                }
            }
            default -> found.add(name + " speaks " + protocols + ", not AMQP or MQTT alone");
        }
        if (!flag(parameters, "sslEnabled")) {
            found.add(name + " is not encrypted");
        }
    }

    private static boolean flag(Map<String, Object> parameters, String key) {
        return text(parameters, key).equals(Optional.of("true"));
    }

    private static Optional<String> text(Map<String, Object> parameters, String key) {
        return Optional.ofNullable(parameters.get(key)).map(String::valueOf);
    }
}
