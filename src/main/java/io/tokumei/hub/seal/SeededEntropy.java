// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import io.tokumei.hub.flow.Entropy;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Randomness that repeats itself from a seed, for tests and replays; never for real trades.
public final class SeededEntropy implements Entropy {
    private final RandomGenerator random;

    public SeededEntropy(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Override
    public synchronized long bits() {
        return random.nextLong();
    }

    @Override
    public synchronized UUID uuid() {
        return version4(random.nextLong(), random.nextLong());
    }

    /// A random UUID (RFC 9562, version 4) from 122 of 128 bits.
    static UUID version4(long high, long low) {
        return new UUID((high & ~0xF000L) | 0x4000L, (low & ~(3L << 62)) | (1L << 63));
    }
}
