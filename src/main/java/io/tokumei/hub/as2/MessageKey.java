// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// What names a message for good: a sender uses a Message-ID once (RFC 4130 section 5.1).
///
/// @param from the sender's AS2 name
/// @param to the receiver's AS2 name
/// @param messageId the Message-ID as received, angle brackets included, at most 998 characters
public record MessageKey(String from, String to, String messageId) {}
