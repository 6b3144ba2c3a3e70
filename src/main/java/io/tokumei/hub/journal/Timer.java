// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import java.time.Duration;

/// Work that falls due again and again.
///
/// @param name under which its next time is stored: never changed, or the work is due at once
/// @param every from the end of one run to the next, by the hub's clock
/// @param work may throw, and may run again after a crash: what it did before must not hurt
public record Timer(String name, Duration every, Runnable work) {
    public Timer {
        if (!name.matches("[a-z][a-z-]{0,60}")) {
            throw new IllegalArgumentException("a timer's name has small letters and hyphens");
        }
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(name + " is due more often than every second");
        }
    }
}
