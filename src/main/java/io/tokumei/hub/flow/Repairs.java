// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import java.time.Instant;

/// What the operator may do about messages that are stuck, and what housekeeping does about those
/// that are done with. Each answers false when the message is not in that state.
public interface Repairs {
    /// Has a quarantined message handled again, as it was received.
    boolean handleAgain(InboxId id);

    /// Has a dead message sent again, with the bytes fixed before.
    boolean sendAgain(long outboxId);

    /// Gives a dead message up, so that the next ones of its subject may leave.
    ///
    /// @param reason why, and who decided; never content
    boolean skip(long outboxId, String reason);

    /// Destroys the raw bytes of messages that took effect or were refused before a moment; hash,
    /// reply and answer stay. Returns how many were destroyed, at most 1,000 a call.
    int shred(Instant settledBefore);

    /// Frees the messages that earlier processes held when they died, so that they need not wait
    /// for their leases to run out. Only for a hub that is alone on its database, before it sends
    /// anything. Returns how many it freed.
    int freeLeases();
}
