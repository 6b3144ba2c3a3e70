// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.edi;

import io.tokumei.sandbox.edi.Interchange.Party;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads an interchange with syntax 3 or 4 (ISO 9735): separators from UNA, counts and references
/// checked. It does not look into what the messages mean.
public final class EdiReader {
    private static final int MAX_BYTES = 1 << 20;

    private final String text;
    private final char component;
    private final char element;
    private final char release;
    private final char terminator;
    private int at;

    private EdiReader(String text) {
        this.text = text;
        boolean una = text.startsWith("UNA") && text.length() > 9;
        component = una ? text.charAt(3) : ':';
        element = una ? text.charAt(4) : '+';
        release = una ? text.charAt(6) : '?';
        terminator = una ? text.charAt(8) : '\'';
        at = una ? 9 : 0;
    }

    /// Reads bytes, kept as ISO 8859-1 text.
    public static Interchange read(String bytes) throws Malformed {
        if (bytes.length() > MAX_BYTES) {
            throw new Malformed("larger than 1 MiB");
        }
        boolean unicode = bytes.contains("UNOY") || bytes.contains("UNOW");
        Charset charset = unicode ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new EdiReader(new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset))
                .interchange();
    }

    /// The message is not what the standard allows.
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String why) {
            super(why);
        }
    }

    private Interchange interchange() throws Malformed {
        Segment unb = next();
        expect(unb, "UNB");
        List<Message> messages = new ArrayList<>();
        Segment segment = next();
        while (segment.tag().equals("UNH")) {
            messages.add(message(segment));
            segment = next();
        }
        expect(segment, "UNZ");
        if (!segment.get(0).equals(Integer.toString(messages.size()))
                || !segment.get(1).equals(unb.get(4))) {
            throw new Malformed("UNZ does not agree");
        }
        return new Interchange(
                new Party(unb.get(1), unb.get(1, 1)),
                new Party(unb.get(2), unb.get(2, 1)),
                unb.get(4),
                messages);
    }

    private Message message(Segment unh) throws Malformed {
        List<Segment> segments = new ArrayList<>();
        Segment segment = next();
        while (!segment.tag().equals("UNT")) {
            segments.add(segment);
            segment = next();
        }
        if (!segment.get(0).equals(Integer.toString(segments.size() + 2))
                || !segment.get(1).equals(unh.get(0))) {
            throw new Malformed("UNT does not agree");
        }
        return new Message(unh.get(0), unh.get(1), segments);
    }

    private static void expect(Segment segment, String tag) throws Malformed {
        if (!segment.tag().equals(tag)) {
            throw new Malformed(tag + " expected");
        }
    }

    private Segment next() throws Malformed {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        List<List<String>> elements = new ArrayList<>();
        List<String> components = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == release && at < text.length()) {
                value.append(text.charAt(at++));
            } else if (c == component || c == element || c == terminator) {
                components.add(value.toString());
                value.setLength(0);
                if (c != component) {
                    elements.add(List.copyOf(components));
                    components.clear();
                }
                if (c == terminator) {
                    String tag = elements.getFirst().getFirst();
                    return new Segment(tag, elements.subList(1, elements.size()));
                }
            } else {
                value.append(c);
            }
        }
        throw new Malformed("ends inside a segment");
    }
}
