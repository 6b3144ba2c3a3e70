// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import io.tokumei.hub.broker.BrokerPlan.Stores;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.DivertConfiguration;
import org.apache.activemq.artemis.core.config.TransformerConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ComponentConfigurationRoutingType;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.transformer.AddHeadersTransformer;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/// Turns the plan into the broker's own configuration. Addresses, queues and diverts stand in it,
/// so they exist before the first acceptor opens.
final class BrokerConfiguration {
    private static final int DUPLICATE_IDS = 20_000;
    private static final long MEBIBYTE = 1L << 20;
    private static final int LARGEST_MESSAGE = 1 << 20;

    private final BrokerPlan plan;
    private final ConfigurationImpl configuration = new ConfigurationImpl();

    private BrokerConfiguration(BrokerPlan plan) {
        this.plan = plan;
    }

    static Configuration of(BrokerPlan plan) {
        var making = new BrokerConfiguration(plan);
        making.storage();
        making.acceptors();
        making.settings();
        making.hubQueues();
        plan.couriers().keySet().forEach(making::courier);
        plan.sites().forEach(making::site);
        return making.configuration;
    }

    private void storage() {
        configuration
                .setName("tokumei")
                .setPersistenceEnabled(true)
                .setSecurityEnabled(true)
                // The client id is checked with the certificate, so no login may be remembered.
                .setAuthenticationCacheSize(0)
                .setJMXManagementEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalDirectory(plan.folder().resolve("journal").toString())
                .setBindingsDirectory(plan.folder().resolve("bindings").toString())
                .setLargeMessagesDirectory(plan.folder().resolve("large").toString())
                .setPagingDirectory(plan.folder().resolve("paging").toString())
                .setIDCacheSize(DUPLICATE_IDS)
                .setPersistIDCache(true)
                .setMaxDiskUsage(-1)
                .setMessageExpiryScanPeriod(1_000);
        configuration.setMinDiskFree(256 * MEBIBYTE);
    }

    private void acceptors() {
        Stores stores = plan.stores();
        String tls =
                ";sslEnabled=true;enabledProtocols=TLSv1.3,TLSv1.2"
                        + ";keyStoreType=PKCS12;keyStorePath="
                        + encoded(stores.server().toString())
                        + ";keyStorePassword="
                        + encoded(stores.password());
        String trust =
                ";needClientAuth=true;trustStoreType=PKCS12;trustStorePath="
                        + encoded(stores.sites().toString())
                        + ";trustStorePassword="
                        + encoded(stores.password());
        add("vm", "vm://0");
        add("amqp", outward(plan.ports().amqp(), "AMQP") + ";saslMechanisms=PLAIN" + tls);
        add("mqtt", outward(plan.ports().mqtt(), "MQTT") + tls + trust);
    }

    private String outward(int port, String protocol) {
        return "tcp://" + plan.host() + ":" + port + "?protocols=" + protocol;
    }

    private void add(String name, String address) {
        try {
            configuration.addAcceptorConfiguration(name, address);
        } catch (Exception e) {
            throw new IllegalStateException("acceptor " + name + " cannot be configured", e);
        }
    }

    private void settings() {
        configuration.addAddressSetting("#", common());
        // The hub's own queues never give a message up: its inbox decides what is broken.
        configuration.addAddressSetting("hub.#", common().setMaxDeliveryAttempts(-1));
        // Sites make their subscriptions themselves, below what they may read.
        configuration.addAddressSetting("pp.v1.#", selfMade());
        // What the broker keeps about MQTT sessions and retained messages.
        configuration.addAddressSetting("$sys.mqtt.#", selfMade());
    }

    private static AddressSettings selfMade() {
        return new AddressSettings()
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setMaxSizeBytes(20 * MEBIBYTE);
    }

    private static AddressSettings common() {
        return new AddressSettings()
                .setDeadLetterAddress(name(Addresses.DEAD_LETTER))
                .setExpiryAddress(name(Addresses.EXPIRY))
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                .setRedeliveryDelay(500)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(30_000)
                .setMaxDeliveryAttempts(10)
                .setIDCacheSize(DUPLICATE_IDS)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(50 * MEBIBYTE)
                .setMaxSizeMessages(-1)
                .setPageSizeBytes(LARGEST_MESSAGE)
                .setDefaultConsumerWindowSize(64 * 1024);
    }

    private void hubQueues() {
        for (String queue :
                List.of(Addresses.DEAD_LETTER, Addresses.COURIER_STATUS, Addresses.PICKUP)) {
            queue(anycast(queue));
        }
        queue(anycast(Addresses.EXPIRY).setRingSize(10_000L));
    }

    private void courier(String id) {
        queue(anycast(Addresses.courierRequests(id)));
        // An AMQP sender wants to see a queue; the divert below keeps it empty.
        queue(anycast(Addresses.courierStatus(id)));
        divert(Addresses.courierStatus(id), Addresses.COURIER_STATUS);
    }

    private void site(String id) {
        for (String up : Addresses.siteUp(id)) {
            address(up, RoutingType.MULTICAST);
            divert(up, Addresses.PICKUP);
        }
        address(Addresses.presence(id), RoutingType.MULTICAST);
        // The names an MQTT session of the site gives its subscriptions: what is sent before it
        // first connects waits there.
        for (String down : Addresses.siteDown(id)) {
            queue(
                    QueueConfiguration.of(id + "." + down)
                            .setAddress(down)
                            .setRoutingType(RoutingType.MULTICAST)
                            .setDurable(true)
                            .setAutoDelete(false));
        }
    }

    private static QueueConfiguration anycast(String name) {
        return QueueConfiguration.of(name)
                .setAddress(name)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true);
    }

    private void queue(QueueConfiguration queue) {
        configuration.addAddressConfiguration(
                new CoreAddressConfiguration()
                        .setName(queue.getAddress().toString())
                        .addRoutingType(queue.getRoutingType())
                        .addQueueConfig(queue));
    }

    private void address(String name, RoutingType arrival) {
        configuration.addAddressConfiguration(
                new CoreAddressConfiguration().setName(name).addRoutingType(arrival));
    }

    private void divert(String from, String to) {
        configuration.addDivertConfiguration(
                new DivertConfiguration()
                        // Not the address's own name: a look-up of a queue would find it.
                        .setName("to-hub." + from)
                        .setAddress(from)
                        .setForwardingAddress(to)
                        .setExclusive(true)
                        .setRoutingType(ComponentConfigurationRoutingType.ANYCAST)
                        .setTransformerConfiguration(
                                new TransformerConfiguration(AddHeadersTransformer.class.getName())
                                        .setProperties(Map.of(Addresses.ORIGIN, from))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static org.apache.activemq.artemis.api.core.SimpleString name(String text) {
        return org.apache.activemq.artemis.api.core.SimpleString.of(text);
    }
}
