// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts the text of an interchange into segments, elements and components. Line ends between
/// segments are passed over. What exceeds the limits ends the reading.
final class Tokenizer {
    /// Most segments of one interchange.
    static final int MAX_SEGMENTS = 200_000;

    private static final int MAX_ELEMENTS = 100;
    private static final int MAX_COMPONENTS = 100;
    private static final int MAX_LENGTH = 20_000;

    private final String text;
    private final Delimiters delimiters;
    private final boolean repeats;
    private int at;
    private int count;
    private Optional<Fault> fault = Optional.empty();

    private List<List<String>> elements = new ArrayList<>();
    private List<String> components = new ArrayList<>();
    private final StringBuilder component = new StringBuilder();
    private int repeated;

    /// @param repeats whether the repetition separator has its meaning (syntax 4)
    Tokenizer(String text, int start, Delimiters delimiters, boolean repeats) {
        this.text = text;
        this.at = start;
        this.delimiters = delimiters;
        this.repeats = repeats && delimiters.repetition() != ' ';
    }

    /// Why reading ended before the end, if it did.
    Optional<Fault> fault() {
        return fault;
    }

    /// The next segment; empty at the end, and where a limit or the text's end cuts one off.
    Optional<Segment> next() {
        skipLineEnds();
        if (at >= text.length() || fault.isPresent()) {
            return Optional.empty();
        }
        if (++count > MAX_SEGMENTS) {
            fault = Optional.of(Fault.TOO_MANY_PARTS);
            return Optional.empty();
        }
        elements = new ArrayList<>();
        components = new ArrayList<>();
        component.setLength(0);
        repeated = 0;
        return scan();
    }

    private Optional<Segment> scan() {
        int end = Math.min(text.length(), at + MAX_LENGTH);
        while (at < end) {
            char c = text.charAt(at++);
            if (c == delimiters.terminator()) {
                endElement();
                return segment();
            } else if (c == delimiters.release() && c != ' ') {
                if (at < end) {
                    component.append(text.charAt(at++));
                }
            } else if (c == delimiters.element()) {
                endElement();
            } else if (c == delimiters.component()) {
                endComponent();
            } else if (repeats && c == delimiters.repetition()) {
                repeated = elements.size();
                endComponent();
            } else {
                component.append(c);
            }
        }
        fault = Optional.of(at < text.length() ? Fault.TOO_LONG : Fault.MISSING);
        return Optional.empty();
    }

    private Optional<Segment> segment() {
        if (elements.size() > MAX_ELEMENTS
                || elements.stream().anyMatch(e -> e.size() > MAX_COMPONENTS)) {
            fault = Optional.of(Fault.TOO_MANY_PARTS);
            return Optional.empty();
        }
        String tag = elements.getFirst().getFirst();
        return Optional.of(new Segment(0, tag, elements.subList(1, elements.size()), repeated));
    }

    private void endComponent() {
        components.add(component.toString());
        component.setLength(0);
    }

    private void endElement() {
        endComponent();
        elements.add(components);
        components = new ArrayList<>();
    }

    private void skipLineEnds() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
