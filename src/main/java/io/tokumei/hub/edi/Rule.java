// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What an implementation guide (MIG) allows. Everything it does not list is refused: that is how a
/// person's name has no place in a NAD.
sealed interface Rule {
    /// A group or the whole message.
    ///
    /// @param code the group's name in the directory; empty for the whole message
    record OfGroup(String code, int least, int most, List<OfSegment> segments, List<OfGroup> groups)
            implements Rule {
        public OfGroup {
            segments = List.copyOf(segments);
            groups = List.copyOf(groups);
        }
    }

    /// A segment; its first element is its qualifier where `codes` are given there.
    record OfSegment(String tag, int least, int most, List<OfElement> elements) implements Rule {
        public OfSegment {
            elements = List.copyOf(elements);
        }
    }

    /// A component.
    ///
    /// @param qualifier whether its codes choose between rules for the same tag
    /// @param codes what it may say; empty for anything
    /// @param form the pattern it follows
    record OfElement(
            int element,
            int component,
            boolean required,
            boolean qualifier,
            Set<String> codes,
            int longest,
            Pattern form)
            implements Rule {
        public OfElement {
            codes = Set.copyOf(codes);
        }

        boolean isAt(int e, int c) {
            return e == element && c == component;
        }
    }
}
