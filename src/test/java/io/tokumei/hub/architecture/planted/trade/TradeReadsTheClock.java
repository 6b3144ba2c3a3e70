// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture.planted.trade;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

final class TradeReadsTheClock {
    private TradeReadsTheClock() {}

    static String moment() {
        return Instant.now() + System.getenv("HOME");
    }

    static Supplier<UUID> identity() {
        return UUID::randomUUID;
    }
}
