// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.flow.Bytes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// One part of a mail that holds no further parts, still in its transfer encoding.
record MailPart(MailHeaders headers, Bytes encoded) {
    /// Most bytes of a part that are looked at: a form filled in by hand is far smaller.
    private static final int MAX_DECODED = 512 * 1024;

    boolean isInline(String mediaType) {
        return headers.mediaType().equals(mediaType)
                && !headers.first("Content-Disposition")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("attachment")
                && headers.typeParameter("name").isEmpty();
    }

    /// The text of the part; where its encoding breaks, what came before counts.
    String text() {
        return Charsets.decode(decoded(), headers.typeParameter("charset"));
    }

    private byte[] decoded() {
        String encoding =
                headers.first("Content-Transfer-Encoding").strip().toLowerCase(Locale.ROOT);
        var raw = new ByteArrayInputStream(encoded.toArray());
        var out = new ByteArrayOutputStream();
        try (InputStream in =
                switch (encoding) {
                    case "base64", "quoted-printable" -> MimeUtility.decode(raw, encoding);
                    default -> raw;
                }) {
            int next = in.read();
            while (next >= 0 && out.size() < MAX_DECODED) {
                out.write(next);
                next = in.read();
            }
        } catch (IOException | MessagingException broken) {
            // What was decoded so far is all there is.
        }
        return out.toByteArray();
    }
}
