// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Bytes;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The fields of one form as they are kept: sorted and form-encoded, so that the same form always
/// gives the same bytes.
record Fields(SortedMap<String, String> values) {

    /// Takes what a browser sent.
    ///
    /// @throws TooLarge over the limits of [FormLimits]
    static Fields of(Map<String, String> sent) {
        if (!FormLimits.holds(sent)) {
            throw new TooLarge();
        }
        return new Fields(new TreeMap<>(sent));
    }

    /// Reads what was kept.
    static Fields read(Bytes raw) {
        SortedMap<String, String> sent = new TreeMap<>();
        for (String pair : raw.text().split("&", -1)) {
            int eq = pair.indexOf('=');
            if (eq > 0) {
                sent.put(decoded(pair.substring(0, eq)), decoded(pair.substring(eq + 1)));
            }
        }
        return new Fields(sent);
    }

    Bytes bytes() {
        return Bytes.ofText(
                values.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /// What was typed into a field, full width or not; empty when there is no such field.
    String get(String name) {
        return plain(values.getOrDefault(name, ""));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Fields" + values.keySet();
    }
}
