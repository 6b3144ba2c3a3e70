// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import java.util.UUID;

/// Randomness, injected so that a trade can be replayed from a seed.
public interface Entropy {
    long bits();

    UUID uuid();
}
