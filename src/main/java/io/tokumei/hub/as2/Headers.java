// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Header fields of an HTTP message or of a MIME entity, in their order; names are compared without
/// regard to case and may occur several times.
public record Headers(List<Field> fields) {
    /// No fields.
    public static final Headers NONE = new Headers(List.of());

    /// One header field; the value carries no folding.
    public record Field(String name, String value) {
        /// Refuses line ends and NUL, so that no value can start a field of its own.
        public Field {
            if (name.isEmpty() || !name.chars().allMatch(Headers::isNameCharacter)) {
                throw new IllegalArgumentException("not a header name");
            }
            if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
                throw new IllegalArgumentException("a header value holds no line end");
            }
        }
    }

    /// Keeps its own copy of the list.
    public Headers {
        fields = List.copyOf(fields);
    }

    /// Reads what [#text()] wrote.
    ///
    /// @throws IllegalArgumentException if it is something else
    public static Headers parse(String text) {
        List<Field> fields = new ArrayList<>();
        for (String line : text.split("\r\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                fields.add(new Field(line.substring(0, colon), line.substring(colon + 2)));
            } else if (!line.isEmpty()) {
                throw new IllegalArgumentException("not a header line");
            }
        }
        return new Headers(fields);
    }

    /// One line `Name: value` for each field, in CRLF: the form to store.
    public String text() {
        StringBuilder text = new StringBuilder();
        fields.forEach(f -> text.append(f.name()).append(": ").append(f.value()).append("\r\n"));
        return text.toString();
    }

    /// These fields and one more at the end.
    public Headers with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(more);
    }

    /// These fields and all the others after them.
    Headers with(Headers others) {
        List<Field> more = new ArrayList<>(fields);
        more.addAll(others.fields());
        return new Headers(more);
    }

    /// All values of a field, in order.
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /// The first value of a field, without blanks at its ends.
    public Optional<String> first(String name) {
        return all(name).stream().findFirst().map(String::strip);
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    private static boolean isNameCharacter(int c) {
        return c > 32 && c < 127 && c != ':';
    }
}
