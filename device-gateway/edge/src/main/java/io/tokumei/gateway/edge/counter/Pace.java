// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// At most so many tries in any minute, whatever number they are for.
final class Pace {
    private static final long MINUTE_MILLIS = 60_000;

    private final int perMinute;
    private final Deque<Instant> recent = new ArrayDeque<>();

    Pace(int perMinute) {
        this.perMinute = perMinute;
    }

    /// Takes one try, or says that there is none left for now.
    synchronized boolean take(Instant now) {
        while (!recent.isEmpty() && isOver(recent.getFirst(), now)) {
            recent.removeFirst();
        }
        if (recent.size() >= perMinute) {
            return false;
        }
        recent.addLast(now);
        return true;
    }

    /// A clock set back must not shut the kiosk for as long as it was set back.
    private static boolean isOver(Instant then, Instant now) {
        return Math.abs(now.toEpochMilli() - then.toEpochMilli()) >= MINUTE_MILLIS;
    }
}
