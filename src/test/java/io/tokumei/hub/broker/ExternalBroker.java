// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;

/// A broker somebody else runs, with the addresses and outward ports of the hub's own, and a port
/// on loopback at which the hub logs in with user and password.
public final class ExternalBroker implements AutoCloseable {
    private final ActiveMQServerImpl server;

    private ExternalBroker(ActiveMQServerImpl server) {
        this.server = server;
    }

    /// Starts one.
    ///
    /// @param port where the hub connects
    /// @param password the hub's; its user is `hub`
    public static ExternalBroker start(BrokerPlan plan, int port, String password)
            throws Exception {
        Configuration configuration = BrokerConfiguration.of(plan);
        configuration.getAcceptorConfigurations().removeIf(each -> each.getName().equals("vm"));
        configuration.addAcceptorConfiguration(
                "hub", "tcp://127.0.0.1:" + port + "?protocols=CORE");
        var access = new Access(new BrokerAccess(plan.couriers(), plan.sites()), password);
        var broker = new ExternalBroker(new ActiveMQServerImpl(configuration, access));
        broker.server.start();
        return broker;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// As in the hub's own broker, and the hub by its password.
    private record Access(BrokerAccess partners, String password)
            implements ActiveMQSecurityManager5 {
        @Override
        public @Nullable Subject authenticate(
                @Nullable String user,
                @Nullable String offered,
                @Nullable RemotingConnection connection,
                @Nullable String domain) {
            if (connection == null || !connection.getProtocolName().equals("CORE")) {
                return partners.authenticate(user, offered, connection, domain);
            }
            if (!"hub".equals(user) || !password.equals(offered)) {
                return null;
            }
            Subject hub = new Subject();
            hub.getPrincipals().add(new UserPrincipal("hub"));
            hub.getPrincipals().add(new RolePrincipal("hub"));
            return hub;
        }

        @Override
        public boolean authorize(
                @Nullable Subject subject,
                @Nullable Set<Role> roles,
                CheckType check,
                String address) {
            return partners.authorize(subject, roles, check, address);
        }

        @Override
        public boolean validateUser(@Nullable String user, @Nullable String offered) {
            return false;
        }

        @Override
        public boolean validateUserAndRole(
                @Nullable String user,
                @Nullable String offered,
                @Nullable Set<Role> roles,
                @Nullable CheckType check) {
            return false;
        }
    }
}
