// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import java.time.Duration;

/// Spacing of attempts with full jitter: a random part of 5 s, doubled by every attempt up to 4,000
/// s, so that messages that failed together do not come back together.
final class Backoff {
    private static final long FIRST_MILLIS = 5_000;
    private static final long MOST_MILLIS = 4_000_000;

    private Backoff() {}

    /// How long to wait after so many attempts (1 or more).
    static Duration after(int attempts, long randomBits) {
        long most = Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(attempts - 1, 20));
        double part = (randomBits >>> 11) * 0x1p-53;
        return Duration.ofMillis((long) (most * part));
    }
}
