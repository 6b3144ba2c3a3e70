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
        return SecureEntropy.version4(random.nextLong(), random.nextLong());
    }
}
