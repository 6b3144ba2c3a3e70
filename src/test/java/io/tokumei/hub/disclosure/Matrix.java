// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.disclosure;

import io.tokumei.hub.trade.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/// `disclosure.yaml` as it stands: plan, element, audience, level.
public record Matrix(Map<String, Map<String, Map<String, String>>> plans) {

    /// Reads the file the product ships.
    public static Matrix shipped() {
        try (InputStream in = Matrix.class.getResourceAsStream("/disclosure.yaml")) {
            Map<String, Map<String, Map<String, Map<String, Object>>>> root = new Yaml().load(in);
            return new Matrix(plain(root.getOrDefault("plans", Map.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Map<String, String>>> plain(
            Map<String, Map<String, Map<String, Object>>> read) {
        Map<String, Map<String, Map<String, String>>> plans = new LinkedHashMap<>();
        read.forEach((plan, elements) -> {
            Map<String, Map<String, String>> rows = new LinkedHashMap<>();
            elements.forEach((element, levels) -> rows.put(element, texts(levels)));
            plans.put(plan, rows);
        });
        return plans;
    }

    private static Map<String, String> texts(Map<String, Object> levels) {
        Map<String, String> texts = new LinkedHashMap<>();
        levels.forEach((audience, level) -> texts.put(audience, String.valueOf(level)));
        return texts;
    }

    /// What an audience may do with an element under a plan; `N` where the list has no row.
    public String level(String plan, String element, Role audience) {
        String name = audience.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return plans.getOrDefault(plan, Map.of())
                .getOrDefault(element, Map.of())
                .getOrDefault(name, "N");
    }

    /// Tells whether a notice may carry the element to the audience.
    public boolean allows(String plan, String element, Role audience) {
        String level = level(plan, element, audience);
        return level.startsWith("R") || level.startsWith("T") || level.startsWith("C");
    }
}
