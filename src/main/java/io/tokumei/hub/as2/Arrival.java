// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// One accepted message with everything a store keeps of it in a single transaction.
///
/// @param message the opened message; its key is the unique key
/// @param request the request as received, for evidence
/// @param sha256 SHA-256 of the payload in hexadecimal, by which a store tells a repetition from
///   another content under the same key. It is not taken over the request's body, because a partner
///   that encrypts anew for each try repeats the payload and not the body.
/// @param answer the answer to give now and to every repetition, octet for octet
public record Arrival(
        Received.Message message, As2Request request, String sha256, As2Answer answer) {}
