// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// Where accepted messages go before they are acknowledged: the port of the AS2 engine to a
/// database.
public interface MessageStore {

    /// Stores a message under its key, durably before it returns, unless the key is taken.
    ///
    /// @throws RuntimeException if nothing could be stored; the request must then be answered with
    ///   status 503, and the partner sends the message again
    Stored store(Arrival arrival);

    /// Notes a message that is not processed. Its sender is unproven, so it must neither take the
    /// key nor grow without bound.
    void refused(As2Request request, Received.Failed failed);

    /// What became of a message handed to the store.
    sealed interface Stored {
        /// It is new, and stored now.
        record Fresh() implements Stored {}

        /// The same key with the same content was stored before, with this answer.
        record Duplicate(As2Answer answer) implements Stored {}

        /// The key was stored before for another content; nothing was stored now.
        record Conflict() implements Stored {}
    }
}
