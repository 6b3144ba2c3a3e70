// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.edi;

import io.tokumei.sandbox.edi.Interchange.Party;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Writes an interchange of one message: UNOC, syntax 3, one segment after the other without line
/// breaks. Counts and escapes are its business.
public final class EdiWriter {
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyMMdd:HHmm").withZone(ZoneOffset.UTC);

    private final List<Segment> segments = new ArrayList<>();
    private final List<String> type;

    /// @param type the parts of UNH S009, such as `ORDRSP:D:01B:UN:EAN009`
    public EdiWriter(String type) {
        this.type = List.of(type.split(":", -1));
    }

    /// Adds a segment; an element is a text, or a list of texts for a composite.
    public EdiWriter add(String tag, Object... elements) {
        segments.add(Segment.of(tag, elements));
        return this;
    }

    /// The interchange as text.
    public String write(Party from, Party to, String control, Instant at) {
        var text = new StringBuilder("UNA:+.? '");
        List<String> time = List.of(DATE_TIME.format(at).split(":", -1));
        append(
                text,
                Segment.of("UNB", List.of("UNOC", "3"), party(from), party(to), time, control));
        append(text, Segment.of("UNH", "1", type));
        segments.forEach(s -> append(text, s));
        append(text, Segment.of("UNT", Integer.toString(segments.size() + 2), "1"));
        append(text, Segment.of("UNZ", "1", control));
        return text.toString();
    }

    private static List<String> party(Party party) {
        return List.of(party.id(), party.qualifier());
    }

    private static void append(StringBuilder text, Segment segment) {
        var line = new StringBuilder(segment.tag());
        for (List<String> element : segment.elements()) {
            line.append('+');
            var composite = new StringBuilder();
            for (String component : element) {
                composite.append(':').append(escaped(component));
            }
            line.append(trimmed(composite.substring(1), ':'));
        }
        text.append(trimmed(line.toString(), '+')).append('\'');
    }

    private static String trimmed(String text, char separator) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == separator && !released(text, end - 1)) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean released(String text, int at) {
        int marks = 0;
        while (at - marks > 0 && text.charAt(at - marks - 1) == '?') {
            marks++;
        }
        return marks % 2 == 1;
    }

    private static String escaped(String value) {
        return value.replaceAll("[?+:']", "?$0");
    }
}
