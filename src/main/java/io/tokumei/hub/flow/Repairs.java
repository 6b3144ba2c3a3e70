// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.trade.PartyId;
import java.time.Instant;

/// What the operator may do about messages that are stuck, and what housekeeping does about those
/// that are done with. Each answers false when the message is not in that state; what was done is
/// recorded together with it ([Views#repairs]).
public interface Repairs {
    /// Has a quarantined message handled again, as it was received.
    boolean handleAgain(InboxId id, Reason reason);

    /// Gives a quarantined message up: it never takes effect. The site that sent it as an event of
    /// its journal is told that it may forget it.
    boolean skip(InboxId id, Reason reason);

    /// Has a dead message sent again, with the bytes fixed before.
    boolean sendAgain(long outboxId, Reason reason);

    /// Gives a dead message up, so that the next ones of its subject may leave.
    boolean skip(long outboxId, Reason reason);

    /// Destroys the raw bytes of messages that took effect, were refused or were given up before a
    /// moment; hash, reply and answer stay. Returns how many were destroyed, at most 1,000 a call.
    int shred(Instant settledBefore);

    /// Frees the messages that earlier processes held when they died, so that they need not wait
    /// for their leases to run out. Only for a hub that is alone on its database, before it sends
    /// anything. Returns how many it freed.
    int freeLeases();

    /// Who decided, and why.
    ///
    /// @param why in that person's words, never content of the message; at most [#MOST] characters,
    ///   empty where none was given
    record Reason(PartyId by, String why) {
        public static final int MOST = 200;

        public Reason {
            if (why.length() > MOST) {
                throw new IllegalArgumentException("a reason has at most " + MOST + " characters");
            }
        }
    }

    /// What was done about a message.
    enum Action {
        HANDLE_AGAIN,
        SEND_AGAIN,
        SKIP
    }
}
