// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.broker.Broker;
import io.tokumei.hub.broker.BrokerPlan;
import io.tokumei.hub.broker.BrokerPlan.Login;
import io.tokumei.hub.journal.FolderLock;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;

/// The broker and the routes' way to it.
@Configuration(proxyBeanMethods = false)
class BrokerWiring {
    @Bean(destroyMethod = "close")
    BrokerServer broker(Settings settings, PartnerFolder partners, HubKeys keys, FolderLock lock) {
        return settings.broker().isEmbedded()
                ? new BrokerServer(
                        Optional.of(
                                Broker.start(
                                        plan(settings, partners, keys),
                                        () -> Ending.because("the broker cannot write"))))
                : new BrokerServer(Optional.empty());
    }

    @Bean
    ActiveMQConnectionFactory connectionFactory(Settings settings, BrokerServer broker) {
        BrokerSettings external = settings.broker();
        return external.isEmbedded()
                ? new ActiveMQConnectionFactory("vm://0")
                : new ActiveMQConnectionFactory(
                        external.url(), external.user(), external.password());
    }

    @Bean(destroyMethod = "destroy")
    CachingConnectionFactory sendingConnections(ActiveMQConnectionFactory connectionFactory) {
        CachingConnectionFactory caching = new CachingConnectionFactory(connectionFactory);
        caching.setSessionCacheSize(8);
        return caching;
    }

    @Bean
    JmsComponent jms(
            ActiveMQConnectionFactory connectionFactory,
            CachingConnectionFactory sendingConnections) {
        JmsComponent component = new JmsComponent();
        component.setConnectionFactory(connectionFactory);
        component.getConfiguration().setTemplateConnectionFactory(sendingConnections);
        return component;
    }

    /// The hub's own broker, with a place for each partner that speaks to it.
    static BrokerPlan plan(Settings settings, PartnerFolder partners, HubKeys keys) {
        Ports ports = settings.ports();
        return new BrokerPlan(
                settings.dataDir().resolve("broker"),
                settings.bind(),
                new BrokerPlan.Ports(ports.amqp(), ports.mqtt()),
                keys.brokerStores(),
                couriers(partners),
                sites(partners));
    }

    private static Map<String, Login> couriers(PartnerFolder partners) {
        Map<String, Login> logins = new HashMap<>();
        for (PartnerFile file : partners.files()) {
            file.jmsPassword()
                    .ifPresent(path -> {
                        byte[] password = PasswordFile.read(path).getBytes(StandardCharsets.UTF_8);
                        logins.put(
                                file.partner().id().value(),
                                offered ->
                                        MessageDigest.isEqual(
                                                password,
                                                offered.getBytes(StandardCharsets.UTF_8)));
                    });
        }
        return logins;
    }

    private static Set<String> sites(PartnerFolder partners) {
        return partners.partners(Role.PICKUP_POINT).stream()
                .filter(partner -> partner.channel() == Channel.MQTT)
                .map(Partner::id)
                .map(id -> id.value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
