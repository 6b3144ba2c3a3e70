// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import java.time.Duration;

/// Moves the hub's clock, for tests and demonstrations. A hub that trades has none.
public interface ClockMover {
    /// Longest way in one step.
    Duration MOST = Duration.ofDays(30);

    /// Forward by so much, for every process on the same database.
    void move(Duration by);
}
