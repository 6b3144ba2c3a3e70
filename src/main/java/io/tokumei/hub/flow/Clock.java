// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import java.time.Instant;

/// The hub's time: the database's, moved by a stored offset when a test or demo sets one.
public interface Clock {
    Instant now();
}
