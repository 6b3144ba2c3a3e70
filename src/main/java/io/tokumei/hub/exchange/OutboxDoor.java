// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.flow.Outbox;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Wire;

/// Fixes what was written before it is sent for the first time: every repetition sends the same
/// bytes.
public final class OutboxDoor {
    private final Outbox outbox;

    public OutboxDoor(Outbox outbox) {
        this.outbox = outbox;
    }

    public Wire fix(OutboxMessage message, Wire wire) {
        outbox.fix(message.id(), wire);
        return wire;
    }
}
