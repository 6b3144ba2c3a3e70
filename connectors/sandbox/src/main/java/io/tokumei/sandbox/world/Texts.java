// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/// Texts packed beside this class, with places to fill in.
final class Texts {
    private Texts() {}

    /// The text of that name, each `${key}` replaced by its value.
    static String filled(String name, Map<String, String> values) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
