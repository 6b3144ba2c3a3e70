// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `hub.flow`: how hard the hub works.
///
/// @param workers messages in work at once, in each direction
/// @param sweep how often the queues are looked at though nothing woke the hub, and for timers
/// @param movableClock whether the operator may move the clock, for tests and demonstrations only
/// @param keepMessages how long the bytes of a message are kept after it took effect or was refused
record FlowSettings(
        @DefaultValue("4") int workers,
        @DefaultValue("5s") Duration sweep,
        @DefaultValue("24h") Duration keepMessages,
        @DefaultValue("false") boolean movableClock) {
    FlowSettings {
        Refuse.unless(workers >= 1 && workers <= 64, "hub.flow.workers");
        Refuse.unless(
                sweep.compareTo(Duration.ofMillis(100)) >= 0
                        && sweep.compareTo(Duration.ofHours(1)) <= 0,
                "hub.flow.sweep");
        Refuse.unless(
                keepMessages.compareTo(Duration.ofMinutes(1)) >= 0
                        && keepMessages.compareTo(Duration.ofDays(366)) <= 0,
                "hub.flow.keep-messages");
    }
}
