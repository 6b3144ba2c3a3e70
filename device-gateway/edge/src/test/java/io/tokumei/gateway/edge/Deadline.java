// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for something to become true.
public final class Deadline {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Deadline() {}

    public static void await(String what, BooleanSupplier condition) throws InterruptedException {
        await(what, Duration.ofSeconds(30), condition);
    }

    public static void await(String what, Duration atMost, BooleanSupplier condition)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen in " + atMost + ": " + what);
            }
            if (NEVER.await(20, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("never");
            }
        }
    }
}
