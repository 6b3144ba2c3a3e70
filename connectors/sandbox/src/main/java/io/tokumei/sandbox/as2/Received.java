// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.as2;

/// A message that was decrypted and whose signature held.
///
/// @param payload its bytes as ISO 8859-1 text
/// @param mic what the MDN will return
public record Received(String messageId, String payload, String mic) {}
