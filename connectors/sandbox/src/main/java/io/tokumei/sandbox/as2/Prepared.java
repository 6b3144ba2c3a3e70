// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.as2;

/// A message ready for the wire: signed and encrypted once, so that every try to send it carries
/// the same Message-ID and the same bytes.
///
/// @param contentType of the encrypted part
/// @param body the encrypted part, base64
/// @param mic what the receiver's MDN has to return
public record Prepared(String messageId, String contentType, String body, String mic) {}
