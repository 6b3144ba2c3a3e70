// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The name of a posting: 128 bits of the hash of (book, subject, business event, ordinal), as hex.
///
/// @param subject what the event is about (such as a trade), for statements
public record PostingKey(String hex, String subject) {
    /// Derives the key of one business event.
    public static PostingKey of(String book, String subject, String event, int ordinal) {
        String text = String.join("\u0000", book, subject, event, Integer.toString(ordinal));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return new PostingKey(HexFormat.of().formatHex(hash, 0, 16), subject);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
