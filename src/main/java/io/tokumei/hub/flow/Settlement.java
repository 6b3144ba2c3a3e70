// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

/// How a received message ended.
///
/// @param reason a name for the operator; never content
/// @param answer what the handler remembers for a page that repeats its request; not the reply on
///   the wire, which was stored when the message arrived
public record Settlement(Kind kind, String reason, Bytes answer) {
    /// The ends a message can come to.
    public enum Kind {
        /// It took effect.
        DONE,
        /// It was understood, refused, and its sender answered.
        REFUSED,
        /// It could not be read; kept for the operator.
        QUARANTINED
    }
}
