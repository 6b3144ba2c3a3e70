// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import io.tokumei.hub.flow.Entropy;
import java.security.SecureRandom;
import java.util.UUID;

/// Randomness nobody can guess.
public final class SecureEntropy implements Entropy {
    private final SecureRandom random = new SecureRandom();

    @Override
    public long bits() {
        return random.nextLong();
    }

    @Override
    public UUID uuid() {
        return SeededEntropy.version4(random.nextLong(), random.nextLong());
    }
}
