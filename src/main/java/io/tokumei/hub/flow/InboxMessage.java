// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import java.time.Instant;

/// A received message that waits for its effect.
public record InboxMessage(InboxId id, InboxKey key, Bytes raw, Instant receivedAt, int attempts) {}
