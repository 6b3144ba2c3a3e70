// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.mission;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/// What tests claim, read from their annotations.
final class Claims {
    private Claims() {}

    /// Rows claimed by a test `class name#method`, including those of its classes; empty when the
    /// test does not exist (any more).
    static Set<String> of(String test) {
        int hash = test.indexOf('#');
        if (hash < 0) {
            return Set.of();
        }
        try {
            Class<?> type = Class.forName(test.substring(0, hash), false, loader());
            return of(type, test.substring(hash + 1));
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return Set.of();
        }
    }

    /// Rows written on the class itself and on all its methods.
    static Set<String> declaredIn(Class<?> type) {
        Set<String> rows = new TreeSet<>(rowsOn(type));
        for (Method method : type.getDeclaredMethods()) {
            rows.addAll(rowsOn(method));
        }
        return rows;
    }

    private static Set<String> of(Class<?> type, String method) {
        Set<String> rows = new TreeSet<>();
        boolean found = false;
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method candidate : at.getDeclaredMethods()) {
                if (candidate.getName().equals(method)) {
                    found = true;
                    rows.addAll(rowsOn(candidate));
                }
            }
        }
        if (!found) {
            return Set.of();
        }
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            rows.addAll(rowsOn(at));
        }
        return rows;
    }

    private static Set<String> rowsOn(AnnotatedElement element) {
        Set<String> rows = new TreeSet<>();
        Arrays.stream(element.getAnnotationsByType(Row.class)).map(Row::value).forEach(rows::add);
        return rows;
    }

    private static ClassLoader loader() {
        return Claims.class.getClassLoader();
    }
}
