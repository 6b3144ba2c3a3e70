// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import java.util.Locale;
import java.util.StringJoiner;

/// One flat JSON object (RFC 8259) on one line.
final class Json {
    private final StringJoiner fields = new StringJoiner(",", "{", "}");

    Json put(String name, String value) {
        fields.add(quoted(name) + ":" + quoted(value));
        return this;
    }

    Json put(String name, long value) {
        fields.add(quoted(name) + ":" + value);
        return this;
    }

    Json put(String name, boolean value) {
        fields.add(quoted(name) + ":" + value);
        return this;
    }

    @Override
    public String toString() {
        return fields.toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
