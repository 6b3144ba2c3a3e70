// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.edi.EdiFormats;
import io.tokumei.hub.edi.EdiIdentity;
import io.tokumei.hub.edi.EdiInbound;
import io.tokumei.hub.edi.EdiOutbound;
import io.tokumei.hub.exchange.Documents;
import io.tokumei.hub.feed.CourierReader;
import io.tokumei.hub.feed.CourierWriter;
import io.tokumei.hub.flow.Clock;
import io.tokumei.hub.flow.Secrets;
import io.tokumei.hub.terminal.PickupReader;
import io.tokumei.hub.terminal.PickupWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Readers and writers of EDI, courier documents and pickup points' messages.
@Configuration(proxyBeanMethods = false)
class DocumentWiring {
    @Bean
    EdiFormats ediFormats() {
        return EdiFormats.load();
    }

    @Bean
    Documents documents(
            Settings settings, PartnerFolder directory, EdiFormats formats, Secrets secrets) {
        var own = new EdiIdentity(settings.as2().gln(), settings.mail().relayDomain());
        return new Documents(
                new EdiInbound(own, directory, formats),
                new EdiOutbound(own, directory, formats),
                id -> secrets.lookupKey("as2-message-id", Long.toString(id)));
    }

    @Bean
    CourierReader courierReader() {
        return new CourierReader();
    }

    @Bean
    CourierWriter courierWriter(PartnerFolder directory) {
        return new CourierWriter(directory);
    }

    @Bean
    PickupReader pickupReader(Clock clock) {
        return new PickupReader(clock);
    }

    @Bean
    PickupWriter pickupWriter() {
        return new PickupWriter();
    }
}
