// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.security.cert.X509Certificate;
import java.util.Optional;

/// What an HTTP request turned out to be.
public sealed interface Received {

    /// A message that may be processed: its partner is known, its signature and encryption are at
    /// least what was agreed.
    ///
    /// @param key names the message
    /// @param payload the business document's octets, without transfer encoding
    /// @param contentType the payload's content type as written
    /// @param fileName the sender's name for it: one path segment, no control characters
    /// @param mic the digest over the received octets, as the MDN reports it
    /// @param signer the pinned certificate that verified; nothing for accepted unsigned messages
    record Message(
            MessageKey key,
            Content payload,
            String contentType,
            Optional<String> fileName,
            Mic mic,
            Optional<X509Certificate> signer)
            implements Received {}

    /// An AS2 message that is not processed; the sender is told if it asked for a receipt.
    ///
    /// @param key names the message; its sender is unproven
    /// @param failure why
    record Failed(MessageKey key, Failure failure) implements Received {}

    /// A request that is no AS2 message, or asks for what is not offered: plain HTTP answers it.
    ///
    /// @param httpStatus the status of the answer
    /// @param text one sentence for the caller
    record NotAs2(int httpStatus, String text) implements Received {}
}
