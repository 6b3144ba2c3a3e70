// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

/// How a received message ended.
///
/// @param reason a name for the operator; never content
/// @param reply what the handler answers its sender, stored for repetitions
public record Settlement(Kind kind, String reason, Bytes reply) {
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
