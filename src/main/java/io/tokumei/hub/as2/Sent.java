// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.Optional;

/// What one try to send a message came to.
public sealed interface Sent {
    /// The partner has it: the receipt asked for is there, proven and positive.
    ///
    /// @param mdn the receipt; nothing if none was asked for
    record Settled(Optional<Mdn> mdn) implements Sent {}

    /// Nothing is certain; the same octets are to be sent again later.
    ///
    /// @param reason one sentence for an operator
    record Retry(String reason) implements Sent {}

    /// Sending the same again will not help; a person has to look.
    ///
    /// @param reason one sentence for an operator
    /// @param mdn the receipt, if a readable one came
    record Refused(String reason, Optional<Mdn> mdn) implements Sent {}
}
