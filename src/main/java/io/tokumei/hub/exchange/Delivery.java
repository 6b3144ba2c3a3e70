// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

/// What became of one attempt to send.
sealed interface Delivery {
    /// The receiver's transport has it.
    record Delivered(String receipt) implements Delivery {}

    /// Nothing is certain; the same bytes are sent again later.
    record Later(String reason) implements Delivery {}

    /// Sending the same again will not help; an operator has to look.
    record Never(String reason) implements Delivery {}
}
