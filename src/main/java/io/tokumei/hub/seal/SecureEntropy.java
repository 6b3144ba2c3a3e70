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
        return version4(random.nextLong(), random.nextLong());
    }

    /// A random UUID (RFC 9562, version 4) from 122 of 128 bits.
    static UUID version4(long high, long low) {
        return new UUID((high & ~0xF000L) | 0x4000L, (low & ~(3L << 62)) | (1L << 63));
    }
}
