// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/// The keys the records of the settings have, read from the records themselves.
final class Keys {
    private Keys() {}

    static List<String> of(String prefix) {
        return below(Settings.class, prefix);
    }

    private static List<String> below(Class<?> type, String prefix) {
        List<String> keys = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            String key = prefix + kebab(each.getName());
            if (each.getType().isRecord()) {
                keys.addAll(below(each.getType(), key + "."));
            } else {
                keys.add(key);
            }
        }
        return keys;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
