// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.flow.Clock;
import io.tokumei.hub.flow.ClockMover;
import io.tokumei.hub.flow.Entropy;
import io.tokumei.hub.flow.Hub;
import io.tokumei.hub.flow.Inbox;
import io.tokumei.hub.flow.Outbox;
import io.tokumei.hub.flow.Secrets;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.journal.Journal;
import io.tokumei.hub.journal.PostgresClock;
import io.tokumei.hub.seal.Keys;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Partners, keys of the edges, and the flow on the journal's ports.
@Configuration(proxyBeanMethods = false)
class FlowWiring {
    @Bean
    PartnerFolder directory(Settings settings) {
        return PartnerFolder.of(settings.partnersDir());
    }

    @Bean
    HubKeys hubKeys(Settings settings, Keys sealing) {
        var keys = new HubKeys(settings, InstantSource.system().instant(), new SecureRandom());
        HubCard.write(settings, keys, sealing);
        return keys;
    }

    @Bean
    Hub hub(Journal journal, Entropy entropy, PartnerFolder directory, Settings settings) {
        return new Hub(
                new Hub.Parts(
                        journal.unitOfWork(),
                        journal.inbox(),
                        journal.clock(),
                        entropy,
                        journal.secrets(),
                        directory,
                        settings.mail().relayDomain(),
                        settings.agent().depositHint(),
                        settings.terms().terms()));
    }

    @Bean
    Inbox inbox(Journal journal) {
        return journal.inbox();
    }

    @Bean
    Outbox outbox(Journal journal) {
        return journal.outbox();
    }

    @Bean
    Views views(Journal journal) {
        return journal.views();
    }

    @Bean
    Clock clock(Journal journal) {
        return journal.clock();
    }

    /// Only where it was asked for: trades live by this clock.
    @Bean
    @ConditionalOnProperty("hub.flow.movable-clock")
    ClockMover clockMover(DataSource source) {
        return new PostgresClock(source)::move;
    }

    @Bean
    Secrets secrets(Journal journal) {
        return journal.secrets();
    }
}
