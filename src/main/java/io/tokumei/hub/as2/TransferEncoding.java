// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.Locale;

/// Takes the transfer encoding off a body: base64 with any line ends, or none.
final class TransferEncoding {
    private TransferEncoding() {}

    static Content decode(String encoding, Content body) throws Unacceptable {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "binary", "8bit", "7bit" -> body;
            case "base64" -> base64(body);
            default -> throw Unacceptable.malformed();
        };
    }

    /// Takes base64 even where it was not declared: signatures and envelopes begin with a DER or
    /// BER sequence, which no base64 text does.
    static Content decodeCms(MimeEntity entity) throws Unacceptable {
        Content decoded = entity.decodedBody();
        boolean declared = entity.headers().has("Content-Transfer-Encoding");
        boolean binary = decoded.size() > 0 && decoded.at(0) == 0x30;
        return binary || declared ? decoded : base64(decoded);
    }

    private static Content base64(Content body) throws Unacceptable {
        try {
            String text = body.text(ISO_8859_1);
            return Content.wrap(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw Unacceptable.malformed();
        }
    }
}
