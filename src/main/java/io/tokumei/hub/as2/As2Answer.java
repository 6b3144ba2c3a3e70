// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// The HTTP answer to give: for most messages an MDN (RFC 4130 section 7).
///
/// A stored answer is sent again octet for octet, so it names every header but those of the
/// connection itself (`Content-Length`, `Connection`), which the server adds.
///
/// @param status the HTTP status
/// @param headers the entity's and AS2's headers
/// @param body the octets to send
public record As2Answer(int status, Headers headers, Content body) {
    static As2Answer text(int status, String sentence) {
        Headers plain = Headers.NONE.with("Content-Type", "text/plain; charset=us-ascii");
        Headers headers = status == 405 ? plain.with("Allow", "POST") : plain;
        return new As2Answer(status, headers, Content.of(sentence + "\r\n", US_ASCII));
    }

    static As2Answer empty(int status) {
        return new As2Answer(status, Headers.NONE, Content.EMPTY);
    }
}
