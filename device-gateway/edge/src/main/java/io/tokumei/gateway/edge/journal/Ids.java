// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.journal;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Fresh identifiers: UUID version 7 (RFC 9562 §5.7), so that they sort by time.
///
/// @param random a cryptographically strong source
public record Ids(InstantSource clock, RandomGenerator random) {
    /// The next identifier as text.
    public String next() {
        long high = (clock.millis() << 16) | 0x7000 | (random.nextInt() & 0x0fff);
        long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }
}
