// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.history;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waiting for something to come true, within limits.
public final class Patience {
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMillis(600);

    private Patience() {}

    /// What `look` finds, asked again and again up to `limit`, less and less often; empty if it
    /// finds nothing or the thread is interrupted.
    public static <T> Optional<T> find(Supplier<Optional<T>> look, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        long pause = SHORTEST.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent() || System.nanoTime() > end || Thread.interrupted()) {
                return found;
            }
            LockSupport.parkNanos(Math.min(pause, end - System.nanoTime()));
            pause = Math.min(pause * 3 / 2, LONGEST.toNanos());
        }
    }

    /// Whether `condition` comes true within `limit`.
    public static boolean until(BooleanSupplier condition, Duration limit) {
        return find(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), limit)
                .isPresent();
    }

    /// Does nothing for a while.
    public static void rest(Duration time) {
        until(() -> false, time);
    }
}
