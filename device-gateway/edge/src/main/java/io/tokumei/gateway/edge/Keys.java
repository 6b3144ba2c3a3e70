// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Configuration keys taken one by one; [#finish()] refuses those nobody asked for, since a
/// misspelt key would otherwise silently mean its default.
final class Keys {
    private final Map<String, String> values;
    private final Set<String> taken = new HashSet<>();

    Keys(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    String text(String key) {
        String value = text(key, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(key + ": missing");
        }
        return value;
    }

    String text(String key, String usual) {
        taken.add(key);
        return values.getOrDefault(key, usual).strip();
    }

    int number(String key, int usual, int least, int most) {
        String value = text(key, Integer.toString(usual));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + ": not a number", e);
        }
        throw new IllegalArgumentException(key + ": from " + least + " to " + most);
    }

    boolean flag(String key, boolean usual) {
        return switch (text(key, usual ? "on" : "off")) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException(key + ": on or off");
        };
    }

    void finish() {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(taken);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown keys: " + unknown);
        }
    }
}
