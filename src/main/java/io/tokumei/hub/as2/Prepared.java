// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// A packed message, ready to be stored and then posted, any number of times and always the same.
///
/// @param messageId its Message-ID
/// @param headers the HTTP headers, those of the connection excepted
/// @param body the HTTP body
/// @param mic what a partner's MDN must report
public record Prepared(String messageId, Headers headers, Content body, Mic mic) {}
