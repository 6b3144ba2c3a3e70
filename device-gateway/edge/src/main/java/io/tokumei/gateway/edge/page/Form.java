// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The fields of a form or query, `application/x-www-form-urlencoded`. Never shown as a whole: a
/// field may be a secret.
final class Form {
    static final int MAX_BYTES = 4 * 1024;
    private static final int MAX_FIELDS = 16;

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /// Reads encoded fields; empty when there are too many, one comes twice, or it is no encoding.
    static Optional<Form> read(String encoded) {
        Map<String, String> fields = new HashMap<>();
        if (encoded.isEmpty()) {
            return Optional.of(new Form(fields));
        }
        String[] pairs = encoded.split("&", MAX_FIELDS + 1);
        if (pairs.length > MAX_FIELDS) {
            return Optional.empty();
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            try {
                if (fields.put(decoded(name), decoded(value)) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new Form(fields));
    }

    /// The field's value without surrounding blanks, empty when it is not there.
    String get(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
