// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import io.tokumei.hub.broker.BrokerPlan.Login;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.Subject;
import javax.security.auth.x500.X500Principal;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;

/// Who is let in, and how far: the hub itself inside the process; a courier by user and password,
/// confined to its two addresses; a pickup point by its certificate, its client id equal to the
/// certificate's common name, confined to its own topics in their direction.
final class BrokerAccess implements ActiveMQSecurityManager5 {
    private static final String HUB = "hub";
    private static final String COURIER = "courier";
    private static final String SITE = "site";

    private final Map<String, Login> couriers;
    private final Set<String> sites;

    BrokerAccess(Map<String, Login> couriers, Set<String> sites) {
        this.couriers = couriers;
        this.sites = sites;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String securityDomain) {
        if (connection == null) {
            return null;
        }
        if (connection.getTransportConnection() instanceof InVMConnection) {
            return subject(HUB, HUB);
        }
        String protocol = connection.getProtocolName();
        if (protocol.equals("AMQP")) {
            return courier(user, password).map(id -> subject(id, COURIER)).orElse(null);
        }
        return protocol.startsWith("MQTT")
                ? site(connection).map(id -> subject(id, SITE)).orElse(null)
                : null;
    }

    @Override
    public boolean authorize(
            @Nullable Subject subject, @Nullable Set<Role> roles, CheckType check, String address) {
        if (subject == null) {
            return false;
        }
        if (is(subject, HUB)) {
            return true;
        }
        String name = name(subject, UserPrincipal.class);
        if (is(subject, COURIER)) {
            return Courier.may(name, check, address);
        }
        return is(subject, SITE) && Site.may(name, check, address);
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user,
            @Nullable String password,
            @Nullable Set<Role> roles,
            @Nullable CheckType check) {
        return false;
    }

    private Optional<String> courier(@Nullable String user, @Nullable String password) {
        Login login = user == null ? null : couriers.get(user);
        return login != null && password != null && login.accepts(password)
                ? Optional.ofNullable(user)
                : Optional.empty();
    }

    private Optional<String> site(RemotingConnection connection) {
        X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
        if (chain == null || chain.length == 0) {
            return Optional.empty();
        }
        return commonName(chain[0].getSubjectX500Principal())
                .filter(sites::contains)
                .filter(name -> name.equals(connection.getClientID()));
    }

    private static Optional<String> commonName(X500Principal subject) {
        try {
            var names =
                    new LdapName(subject.getName())
                            .getRdns().stream()
                                    .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                                    .map(rdn -> String.valueOf(rdn.getValue()))
                                    .toList();
            return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private static Subject subject(String name, String role) {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(name));
        subject.getPrincipals().add(new RolePrincipal(role));
        return subject;
    }

    private static boolean is(Subject subject, String role) {
        return name(subject, RolePrincipal.class).equals(role);
    }

    private static String name(Subject subject, Class<? extends Principal> kind) {
        return subject.getPrincipals(kind).stream().map(Principal::getName).findFirst().orElse("");
    }

    /// A name as the broker hands it over: an address, with or without the queue behind it.
    private record Target(String address, String queue) {
        static Target of(String text) {
            String[] halves = text.split("::", 2);
            return new Target(halves[0], halves.length == 2 ? halves[1] : "");
        }
    }

    /// What couriers may do.
    private static final class Courier {
        static boolean may(String id, CheckType check, String text) {
            Target target = Target.of(text);
            boolean own = target.queue().isEmpty() || target.queue().equals(target.address());
            return switch (check) {
                case CONSUME, BROWSE ->
                        own && target.address().equals(Addresses.courierRequests(id));
                case SEND -> own && target.address().equals(Addresses.courierStatus(id));
                case CREATE_ADDRESS,
                        DELETE_ADDRESS,
                        CREATE_DURABLE_QUEUE,
                        DELETE_DURABLE_QUEUE,
                        CREATE_NON_DURABLE_QUEUE,
                        DELETE_NON_DURABLE_QUEUE,
                        MANAGE,
                        VIEW,
                        EDIT ->
                        false;
            };
        }
    }

    /// What pickup points may do.
    private static final class Site {
        static boolean may(String id, CheckType check, String text) {
            Target target = Target.of(text);
            return switch (check) {
                case SEND -> target.queue().isEmpty() && up(id, target.address());
                case CONSUME,
                        CREATE_ADDRESS,
                        CREATE_DURABLE_QUEUE,
                        CREATE_NON_DURABLE_QUEUE,
                        DELETE_DURABLE_QUEUE,
                        DELETE_NON_DURABLE_QUEUE ->
                        down(id, target.address())
                                && (target.queue().isEmpty()
                                        || target.queue().startsWith(id + "."));
                case DELETE_ADDRESS, BROWSE, MANAGE, VIEW, EDIT -> false;
            };
        }

        private static boolean up(String id, String address) {
            return Addresses.siteUp(id).contains(address) || address.equals(Addresses.presence(id));
        }

        private static boolean down(String id, String address) {
            String own = Addresses.SITE_PREFIX + id + ".";
            return Arrays.asList("cmd.", "rsp.").stream()
                    .anyMatch(direction -> address.startsWith(own + direction));
        }
    }
}
