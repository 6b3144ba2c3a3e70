// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.flow.Clock;
import io.tokumei.hub.flow.Reminder;
import io.tokumei.hub.flow.Repairs;
import io.tokumei.hub.flow.Shredding;
import io.tokumei.hub.journal.Journal;
import io.tokumei.hub.journal.Timer;
import io.tokumei.hub.journal.Timers;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What falls due by time alone: one line for each timer.
@Configuration(proxyBeanMethods = false)
class TimerWiring {
    @Bean(destroyMethod = "close")
    Timers timers(Journal journal, Repairs repairs, Clock clock, Settings settings) {
        FlowSettings flow = settings.flow();
        return journal.timers(
                flow.sweep(),
                List.of(
                        new Timer(
                                "shred-messages",
                                Duration.ofMinutes(10),
                                new Shredding(repairs, clock, flow.keepMessages())),
                        new Timer(
                                "remind",
                                Duration.ofSeconds(5),
                                new Reminder(journal.dueTrades(), journal.inbox(), clock))));
    }

    @Bean
    ApplicationRunner startTimers(Timers timers) {
        return _ -> timers.start();
    }
}
