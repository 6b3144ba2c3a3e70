// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A Content-Type or Content-Disposition value (RFC 2045 section 5.1): the type in lower case and
/// its parameters.
record ContentType(String type, Map<String, String> parameters) {
    static final ContentType TEXT_PLAIN = new ContentType("text/plain", Map.of());

    ContentType {
        parameters = Map.copyOf(parameters);
    }

    /// Reads a value; a parameter that occurs twice makes it ambiguous and is refused.
    static ContentType parse(String value) throws Unacceptable {
        List<String> pieces = pieces(value);
        String type = pieces.getFirst().strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new HashMap<>();
        for (String piece : pieces.subList(1, pieces.size())) {
            int equals = piece.indexOf('=');
            if (equals < 0) {
                continue;
            }
            String name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (parameters.put(name, unquote(piece.substring(equals + 1).strip())) != null) {
                throw Unacceptable.malformed();
            }
        }
        return new ContentType(type, parameters);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    boolean is(String... types) {
        return List.of(types).contains(type);
    }

    /// Splits at semicolons outside quotation marks.
    private static List<String> pieces(String value) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                pieces.add(value.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(value.substring(start));
        return pieces;
    }

    private static String unquote(String text) {
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length() - 1) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }
}
