// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import java.util.Arrays;
import java.util.List;

/// Writes the text of an interchange: service characters, escapes, counts. Empty components and
/// elements at an end are dropped, as ISO 9735 asks.
///
/// Templates hand over their segments in the neutral separators that EDIFACT itself reserves for
/// the purpose (IS4, IS3, IS1): they say what stands where, and never how it is written.
final class InterchangeWriter {
    private static final String SEGMENT_END = "\u001c";
    private static final String ELEMENT = "\u001d";
    private static final String COMPONENT = "\u001f";

    private final Delimiters delimiters;
    private final StringBuilder text = new StringBuilder(1000);

    InterchangeWriter(Delimiters delimiters) {
        this.delimiters = delimiters;
        text.append(delimiters.una());
    }

    /// Writes UNH, the segments a template rendered, and UNT.
    void message(String reference, List<String> id, String rendered) {
        segment("UNH", List.of(List.of(reference), id));
        int count = 2;
        for (String raw : rendered.split(SEGMENT_END, 0)) {
            // Line ends and indentation of the template stand between segments.
            String segment = raw.stripLeading();
            if (!segment.isEmpty()) {
                List<String> parts = Arrays.asList(segment.split(ELEMENT, -1));
                segment(
                        parts.getFirst(),
                        parts.subList(1, parts.size()).stream()
                                .map(e -> Arrays.asList(e.split(COMPONENT, -1)))
                                .toList());
                count++;
            }
        }
        segment("UNT", List.of(List.of(String.valueOf(count)), List.of(reference)));
    }

    void segment(String tag, List<List<String>> elements) {
        text.append(tag);
        int end = text.length();
        for (List<String> element : elements) {
            text.append(delimiters.element());
            int before = text.length();
            element(element);
            end = text.length() > before ? text.length() : end;
        }
        text.setLength(end);
        text.append(delimiters.terminator());
    }

    private void element(List<String> components) {
        int end = text.length();
        for (int i = 0; i < components.size(); i++) {
            if (i > 0) {
                text.append(delimiters.component());
            }
            int before = text.length();
            escape(components.get(i));
            end = text.length() > before ? text.length() : end;
        }
        text.setLength(end);
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (delimiters.mustRelease(c)) {
                text.append(delimiters.release());
            }
            text.append(c);
        }
    }

    String text() {
        return text.toString();
    }
}
