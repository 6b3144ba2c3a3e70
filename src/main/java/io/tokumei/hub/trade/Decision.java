// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.util.List;

/// What became of a command.
public sealed interface Decision {
    /// Allowed; an empty list means that it changes nothing, because it was already so.
    record Accepted(List<TradeEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }

        static Accepted of(TradeEvent... events) {
            return new Accepted(List.of(events));
        }
    }

    /// Not allowed, and why.
    record Refused(Refusal why) implements Decision {}
}
