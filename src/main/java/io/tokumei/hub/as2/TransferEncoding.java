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

    /// The octets of a CMS structure, whatever was declared: peers name an encoding that they did
    /// not use, or use one that they did not name. A structure begins with the octet 0x30, its
    /// base64 always with the letter M.
    static Content decodeCms(MimeEntity entity) throws Unacceptable {
        Content body = entity.body();
        boolean binary = body.size() > 0 && body.at(0) == 0x30;
        return binary ? body : base64(body);
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
