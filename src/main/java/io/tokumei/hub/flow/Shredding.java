// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import java.time.Duration;
import java.time.Instant;

/// Destroys what came in, some time after it took effect or was refused: nobody needs the bytes any
/// more, and what nobody has nobody can lose. Fingerprint, size, answer and times stay.
///
/// @param keep how long after its settlement a message can still be looked at
public record Shredding(Repairs repairs, Clock clock, Duration keep) implements Runnable {
    /// Portions a run: what is left waits for the next one.
    private static final int PORTIONS = 1_000;

    @Override
    public void run() {
        Instant before = clock.now().minus(keep);
        for (int i = 0; i < PORTIONS && repairs.shred(before) > 0; i++) {
            // Each portion is a transaction of its own.
        }
    }
}
