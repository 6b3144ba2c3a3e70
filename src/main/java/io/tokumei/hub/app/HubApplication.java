// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.web.WebConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.artemis.autoconfigure.ArtemisAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jms.autoconfigure.JmsAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The hub as one application: each module is wired in a class of its own.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            ArtemisAutoConfiguration.class,
            JmsAutoConfiguration.class,
            FlywayAutoConfiguration.class
        })
@Import({
    StorageWiring.class,
    BrokerWiring.class,
    FlowWiring.class,
    As2Wiring.class,
    DocumentWiring.class,
    MailWiring.class,
    ExchangeWiring.class,
    TimerWiring.class,
    PageWiring.class,
    WebConfiguration.class
})
class HubApplication {}
