// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.edi;

import java.util.ArrayList;
import java.util.List;

/// One segment: its tag and its elements, each a list of components.
public record Segment(String tag, List<List<String>> elements) {
    public Segment {
        elements = List.copyOf(elements);
    }

    /// Builds a segment; an element is a text, or a list of texts for a composite.
    static Segment of(String tag, Object... elements) {
        List<List<String>> all = new ArrayList<>();
        for (Object element : elements) {
            all.add(components(element));
        }
        return new Segment(tag, all);
    }

    /// The component at these positions, counted from 0; empty when it was left out.
    public String get(int element, int component) {
        if (element >= elements.size() || component >= elements.get(element).size()) {
            return "";
        }
        return elements.get(element).get(component);
    }

    public String get(int element) {
        return get(element, 0);
    }

    /// Whether tag and first component are these.
    public boolean is(String name, String qualifier) {
        return tag.equals(name) && get(0).equals(qualifier);
    }

    private static List<String> components(Object element) {
        return switch (element) {
            case String text -> List.of(text);
            case List<?> texts -> texts.stream().map(String.class::cast).toList();
            default -> throw new IllegalArgumentException("neither text nor composite");
        };
    }
}
