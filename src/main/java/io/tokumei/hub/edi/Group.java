// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A segment group, or the whole message: what it holds, in order.
///
/// @param code the group's name in the directory, such as `SG2`; empty for the whole message
record Group(String code, List<Part> parts) implements Part {
    Group {
        parts = List.copyOf(parts);
    }

    /// The segment that opens the group.
    Segment trigger() {
        return switch (parts.getFirst()) {
            case Segment segment -> segment;
            case Group group -> group.trigger();
        };
    }

    /// The segment that ends the group.
    Segment last() {
        return switch (parts.getLast()) {
            case Segment segment -> segment;
            case Group group -> group.last();
        };
    }

    /// The group as plain maps and lists, as templates read it: segments by tag (each a list of
    /// elements, each a list of components) and groups by code.
    Map<String, Object> model() {
        Map<String, List<Object>> model = new LinkedHashMap<>();
        for (Part part : parts) {
            switch (part) {
                case Segment segment -> add(model, segment.tag(), segment.elements());
                case Group group -> add(model, group.code(), group.model());
            }
        }
        return new LinkedHashMap<>(model);
    }

    private static void add(Map<String, List<Object>> model, String name, Object value) {
        model.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
}
