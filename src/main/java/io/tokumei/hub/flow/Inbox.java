// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import java.util.List;
import java.util.Optional;

/// Where every message is kept, raw and sealed, before it is acknowledged on the wire.
public interface Inbox {
    /// Keeps a message in a transaction of its own; when this returns, the bytes are durable. The
    /// same key with the same bytes gets the stored reply again; the same key with other bytes is a
    /// conflict and changes nothing.
    ///
    /// @param reply what to answer on the wire, now and to every repetition
    Receipt receive(InboxKey key, Bytes raw, Bytes reply);

    /// What became of a message that arrived.
    sealed interface Receipt {
        record Fresh(InboxId id) implements Receipt {}

        record Repeated(InboxId id, Bytes reply) implements Receipt {}

        record Conflicting(InboxId id) implements Receipt {}
    }

    /// Reads a message that is not settled yet.
    Optional<InboxMessage> read(InboxId id);

    /// Messages that wait for their effect now: the oldest of each lane, at most `limit`.
    List<InboxId> due(int limit);

    /// What the handler left with a settled message ([Settlement#answer]).
    Optional<Bytes> answer(InboxId id);

    /// An attempt ended in an exception: tried again later with growing spacing, quarantined after
    /// the fifth. The reason names the fault, never content.
    void failed(InboxId id, String reason);
}
