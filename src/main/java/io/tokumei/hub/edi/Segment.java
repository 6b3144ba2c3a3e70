// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.notice.InterchangeReport.Finding;
import java.util.List;

/// One segment: its place in the message (UNH is 1), its tag, its elements and their components.
/// Positions of elements and components count from 1, as the directories do.
///
/// @param repeated the last element that is repeated (syntax 4); 0 where none is
record Segment(int number, String tag, List<List<String>> elements, int repeated) implements Part {
    Segment {
        elements = elements.stream().map(List::copyOf).toList();
    }

    /// A component's value, empty when absent.
    String value(int element, int component) {
        if (element > elements.size()) {
            return "";
        }
        List<String> components = elements.get(element - 1);
        return component > components.size() ? "" : components.get(component - 1);
    }

    Segment numbered(int place) {
        return new Segment(place, tag, elements, repeated);
    }

    Finding finding(Fault fault) {
        return finding(fault, 0, 0);
    }

    Finding finding(Fault fault, int element, int component) {
        return new Finding(fault.code(), number, tag, element, component);
    }

    @Override
    public String toString() {
        return number + " " + tag;
    }
}
