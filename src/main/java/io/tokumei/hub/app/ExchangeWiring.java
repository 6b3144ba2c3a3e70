// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.edi.EdiFormats;
import io.tokumei.hub.exchange.Dispatcher;
import io.tokumei.hub.exchange.Keeper;
import io.tokumei.hub.exchange.OutboxDoor;
import io.tokumei.hub.exchange.Packed;
import io.tokumei.hub.exchange.PackedMail;
import io.tokumei.hub.exchange.Raw;
import io.tokumei.hub.exchange.Relay;
import io.tokumei.hub.flow.Clock;
import io.tokumei.hub.flow.Inbox;
import io.tokumei.hub.flow.Outbox;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans routes name, and the threads that keep messages moving.
@Configuration(proxyBeanMethods = false)
class ExchangeWiring {
    @Bean
    Keeper keeper(Inbox inbox) {
        return new Keeper(inbox);
    }

    @Bean
    OutboxDoor outboxDoor(Outbox outbox) {
        return new OutboxDoor(outbox);
    }

    @Bean
    Raw raw() {
        return new Raw();
    }

    @Bean
    Packed packed() {
        return new Packed();
    }

    @Bean
    PackedMail packedMail() {
        return new PackedMail();
    }

    /// Makes the routes depend on the engines below them: they stop first.
    @Bean
    CamelContextConfiguration routesAfterEngines(BrokerServer broker, DataSource source) {
        return new RoutesAtStart();
    }

    @Bean
    Movement movement(Settings settings, ProducerTemplate routes, Inbox inbox, Outbox outbox) {
        FlowSettings flow = settings.flow();
        return new Movement(
                new Dispatcher(inbox, routes, flow.workers(), flow.sweep()),
                new Relay(outbox, routes, flow.workers(), flow.sweep()));
    }

    @Bean
    ApplicationRunner start(
            Movement movement, DataSource source, Settings settings, EdiFormats formats) {
        return _ -> {
            movement.begin(source, settings.flow().sweep());
            Thread.ofPlatform().daemon().name("warm-up").start(formats::warmUp);
        };
    }

    @Bean
    EnginesHealth hubHealthIndicator(
            BrokerServer broker,
            io.tokumei.hub.exchange.As2Door as2,
            CamelContext routes,
            Clock clock) {
        return new EnginesHealth(broker, as2, routes, clock);
    }
}
