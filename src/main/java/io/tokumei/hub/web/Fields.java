// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Bytes;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The fields of one form as they are kept: sorted, form-encoded, at most 250 of 1,000 characters
/// each.
record Fields(SortedMap<String, String> values) {
    private static final int MAX_FIELDS = 250;
    private static final int MAX_LENGTH = 1000;

    /// Takes what a browser sent; what is over the limits is cut off.
    static Fields of(Map<String, String> sent) {
        SortedMap<String, String> values = new TreeMap<>();
        sent.entrySet().stream()
                .filter(e -> e.getKey().length() <= 100)
                .sorted(Map.Entry.comparingByKey())
                .limit(MAX_FIELDS)
                .forEach(e -> values.put(e.getKey(), cut(e.getValue())));
        return new Fields(values);
    }

    static Fields read(Bytes raw) {
        Map<String, String> sent = new TreeMap<>();
        for (String pair : raw.text().split("&", -1)) {
            int eq = pair.indexOf('=');
            if (eq > 0) {
                sent.put(decoded(pair.substring(0, eq)), decoded(pair.substring(eq + 1)));
            }
        }
        return of(sent);
    }

    Bytes bytes() {
        return Bytes.ofText(
                values.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&")));
    }

    String get(String name) {
        return values.getOrDefault(name, "").strip();
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
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
