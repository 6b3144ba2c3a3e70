// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The header fields of one message or part, unfolded, in the order they stand (RFC 5322 §2.2).
final class MailHeaders {
    private final List<Field> fields;

    private record Field(String name, String value) {}

    private MailHeaders(List<Field> fields) {
        this.fields = fields;
    }

    /// Reads a header block; lines that are no header fields are skipped.
    static MailHeaders parse(String block) {
        List<Field> fields = new ArrayList<>();
        String name = "";
        var value = new StringBuilder();
        for (String line : block.lines().toList()) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                value.append(' ').append(line.strip());
                continue;
            }
            addTo(fields, name, value);
            int colon = line.indexOf(':');
            name = colon < 1 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            value = new StringBuilder(colon < 1 ? "" : line.substring(colon + 1).strip());
        }
        addTo(fields, name, value);
        return new MailHeaders(List.copyOf(fields));
    }

    private static void addTo(List<Field> fields, String name, StringBuilder value) {
        if (!name.isEmpty()) {
            fields.add(new Field(name, value.toString()));
        }
    }

    /// All fields of a name, topmost first.
    List<String> all(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return fields.stream().filter(f -> f.name().equals(wanted)).map(Field::value).toList();
    }

    /// The topmost field of a name, or an empty text.
    String first(String name) {
        List<String> found = all(name);
        return found.isEmpty() ? "" : found.getFirst();
    }

    boolean has(String name) {
        return !all(name).isEmpty();
    }

    /// The media type such as `text/plain`, in lower case; what cannot be read is plain text (RFC
    /// 2045 §5.2).
    String mediaType() {
        return contentType().getBaseType().toLowerCase(Locale.ROOT);
    }

    /// A parameter of the media type, or an empty text.
    String typeParameter(String name) {
        String value = contentType().getParameter(name);
        return value == null ? "" : value;
    }

    private ContentType contentType() {
        String value = first("Content-Type");
        if (!value.isBlank()) {
            try {
                var parsed = new ContentType(value);
                if (parsed.getPrimaryType() != null && parsed.getSubType() != null) {
                    return parsed;
                }
            } catch (ParseException unreadable) {
                // Falls through: unreadable types are read as plain text.
            }
        }
        return new ContentType("text", "plain", null);
    }
}
