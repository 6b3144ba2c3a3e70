// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.Optional;

/// A business document on its way to a partner.
///
/// @param messageId the Message-ID with its angle brackets, at most 255 characters, the same for
///   every try; the caller derives it from its own record of the message
/// @param payload the document's octets
/// @param contentType its content type, such as `application/EDIFACT`
/// @param fileName a name for it, if one was agreed: no path, quotation mark or control character
public record OutgoingMessage(
        String messageId, Content payload, String contentType, Optional<String> fileName) {
    /// Refuses what could not stand in a header.
    public OutgoingMessage {
        boolean visible = messageId.chars().allMatch(c -> c > 32 && c < 127);
        boolean bracketed = messageId.startsWith("<") && messageId.endsWith(">");
        if (!visible || !bracketed || messageId.length() < 3 || messageId.length() > 255) {
            throw new IllegalArgumentException("not a Message-ID");
        }
        if (fileName.filter(name -> !name.matches("[^\\p{Cntrl}\"\\\\/]{1,255}")).isPresent()) {
            throw new IllegalArgumentException("not a file name");
        }
    }
}
