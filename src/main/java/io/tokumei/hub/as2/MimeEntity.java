// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A MIME entity cut out of received octets without changing one of them.
///
/// @param headers its unfolded header fields
/// @param body the octets after the empty line, still in their transfer encoding
/// @param raw headers and body as received: what a signature and a MIC are computed over
record MimeEntity(Headers headers, Content body, Content raw) {

    /// Reads the header block; lines may end in CRLF or LF and may be folded.
    static MimeEntity parse(Content raw, As2Limits limits) throws Unacceptable {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < raw.size()) {
            int end = raw.endOfLine(start);
            if (end > limits.headerBytes() || lines.size() > limits.headerFields()) {
                throw Unacceptable.malformed();
            }
            String line = withoutCarriageReturn(raw.slice(start, end).text(ISO_8859_1));
            start = Math.min(raw.size(), end + 1);
            if (line.isEmpty()) {
                break;
            }
            addUnfolded(lines, line);
        }
        return new MimeEntity(fields(lines), raw.slice(start, raw.size()), raw);
    }

    /// The entity's type; `text/plain` where it names none, two types are refused.
    ContentType contentType() throws Unacceptable {
        List<String> values = headers.all("Content-Type");
        if (values.size() > 1) {
            throw Unacceptable.malformed();
        }
        return values.isEmpty() ? ContentType.TEXT_PLAIN : ContentType.parse(values.getFirst());
    }

    /// The type as it was written, for whoever reads the payload.
    String writtenContentType() {
        return headers.first("Content-Type").orElse("text/plain");
    }

    /// The body without its transfer encoding; none named means binary in AS2.
    Content decodedBody() throws Unacceptable {
        List<String> values = headers.all("Content-Transfer-Encoding");
        if (values.size() > 1) {
            throw Unacceptable.malformed();
        }
        return TransferEncoding.decode(values.isEmpty() ? "binary" : values.getFirst(), body);
    }

    /// The name the sender gave the payload, without any folder.
    Optional<String> fileName() throws Unacceptable {
        Optional<String> disposition = headers.first("Content-Disposition");
        if (disposition.isPresent()) {
            Optional<String> name = ContentType.parse(disposition.get()).parameter("filename");
            if (name.isPresent()) {
                return name.flatMap(MimeEntity::lastSegment);
            }
        }
        return contentType().parameter("name").flatMap(MimeEntity::lastSegment);
    }

    private static Optional<String> lastSegment(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        boolean usable =
                !last.isBlank()
                        && last.length() <= 255
                        && !last.startsWith(".")
                        && last.chars().noneMatch(Character::isISOControl);
        return usable ? Optional.of(last) : Optional.empty();
    }

    private static void addUnfolded(List<String> lines, String line) throws Unacceptable {
        boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
        if (!folded) {
            lines.add(line);
        } else if (lines.isEmpty()) {
            throw Unacceptable.malformed();
        } else {
            lines.addLast(lines.removeLast() + line);
        }
    }

    private static Headers fields(List<String> lines) throws Unacceptable {
        List<Headers.Field> fields = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw Unacceptable.malformed();
            }
            String name = line.substring(0, colon).stripTrailing();
            try {
                fields.add(new Headers.Field(name, line.substring(colon + 1).strip()));
            } catch (IllegalArgumentException e) {
                throw Unacceptable.malformed();
            }
        }
        return new Headers(fields);
    }

    private static String withoutCarriageReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
