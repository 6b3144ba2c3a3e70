// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Puts MIME entities together: CRLF everywhere, no folded header.
final class MimeWriter {
    private MimeWriter() {}

    static MimeEntity entity(Headers headers, Content body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Headers.Field field : headers.fields()) {
            out.writeBytes((field.name() + ": " + field.value() + "\r\n").getBytes(ISO_8859_1));
        }
        out.writeBytes("\r\n".getBytes(US_ASCII));
        write(body, out);
        return new MimeEntity(headers, body, Content.wrap(out.toByteArray()));
    }

    /// A multipart entity; `type` is its content type without the boundary.
    static MimeEntity multipart(String type, List<MimeEntity> parts) {
        String boundary = boundary(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (MimeEntity part : parts) {
            out.writeBytes(("--" + boundary + "\r\n").getBytes(US_ASCII));
            write(part.raw(), out);
            out.writeBytes("\r\n".getBytes(US_ASCII));
        }
        out.writeBytes(("--" + boundary + "--\r\n").getBytes(US_ASCII));
        Headers headers =
                Headers.NONE.with("Content-Type", type + "; boundary=\"" + boundary + '"');
        return entity(headers, Content.wrap(out.toByteArray()));
    }

    /// A signed entity: the content as it is and a detached signature over its octets.
    static MimeEntity signed(MimeEntity content, Content signature, Digest digest) {
        Headers headers =
                Headers.NONE
                        .with("Content-Type", "application/pkcs7-signature; name=\"smime.p7s\"")
                        .with("Content-Transfer-Encoding", "base64")
                        .with("Content-Disposition", "attachment; filename=\"smime.p7s\"");
        Content base64 = Content.wrap(Base64.getMimeEncoder().encode(signature.bytes()));
        String type =
                "multipart/signed; protocol=\"application/pkcs7-signature\"; micalg="
                        + digest.wireName();
        return multipart(type, List.of(content, entity(headers, base64)));
    }

    /// A CMS structure as an entity, in binary.
    static MimeEntity cms(String smimeType, Content cms) {
        String name = smimeType.equals("compressed-data") ? "smime.p7z" : "smime.p7m";
        Headers headers =
                Headers.NONE
                        .with(
                                "Content-Type",
                                "application/pkcs7-mime; smime-type="
                                        + smimeType
                                        + "; name=\""
                                        + name
                                        + '"')
                        .with("Content-Transfer-Encoding", "binary")
                        .with("Content-Disposition", "attachment; filename=\"" + name + '"');
        return entity(headers, cms);
    }

    /// A boundary that follows from the parts: a part cannot hold its own digest.
    private static String boundary(List<MimeEntity> parts) {
        var hash = Providers.digest(Digest.SHA_256);
        parts.forEach(part -> part.raw().digestInto(hash));
        return "=_" + HexFormat.of().formatHex(hash.digest(), 0, 20);
    }

    private static void write(Content content, ByteArrayOutputStream out) {
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
