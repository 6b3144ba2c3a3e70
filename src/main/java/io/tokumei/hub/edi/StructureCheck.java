// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.notice.InterchangeReport.Finding;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Checks one message against its directory: order and repetition of segments, lengths, code lists;
/// and finds its groups. StAEDI does the checking; it gets each message alone, written anew in
/// plain syntax 3 from what the tokenizer found, so that nothing around a message can disturb it.
final class StructureCheck {
    /// What a message came to.
    record Checked(Group content, List<Finding> findings) {}

    /// UNA, UNB and UNH stand before the body.
    private static final int BEFORE_BODY = 3;

    private static final char BEYOND_ASCII = 0x7F;

    private final EDIInputFactory factory = EDIInputFactory.newFactory();

    Checked check(List<Segment> body, Schema directory, char decimal) {
        var run = new Run(body);
        String text = write(body, decimal);
        try {
            run.read(factory, text, directory);
        } catch (EDIStreamException | IOException | IllegalStateException e) {
            run.brokenOff();
        }
        return new Checked(run.content(), run.findings);
    }

    private static String write(List<Segment> body, char decimal) {
        var text = new StringBuilder(64 * body.size() + 128);
        text.append("UNA:+").append(decimal).append("? '");
        text.append("UNB+UNOC:3+A:14+B:14+200101:0000+1'UNH+1+MESSAG:D:01B:UN'");
        for (Segment segment : body) {
            text.append(segment.tag());
            for (List<String> element : segment.elements()) {
                char before = '+';
                for (String component : element) {
                    text.append(before);
                    escape(component, text);
                    before = ':';
                }
            }
            text.append('\'');
        }
        return text.append("UNT+").append(body.size() + 2).append("+1'UNZ+1+1'").toString();
    }

    /// Any character beyond ASCII counts as one of no code list and no number.
    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ':' || c == '+' || c == '?' || c == '\'') {
                text.append('?');
            }
            if (!Character.isLowSurrogate(c)) {
                text.append(c < BEYOND_ASCII ? c : '~');
            }
        }
    }

    /// Reads one message.
    private static final class Run {
        private final List<Segment> body;
        private final List<Finding> findings = new ArrayList<>();
        private final Deque<List<Part>> open = new ArrayDeque<>();
        private final Deque<String> codes = new ArrayDeque<>();
        private int current;

        Run(List<Segment> body) {
            this.body = body;
            open.push(new ArrayList<>());
            codes.push("");
        }

        void read(EDIInputFactory factory, String text, Schema directory)
                throws EDIStreamException, IOException {
            var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
            try (EDIStreamReader reader = factory.createEDIStreamReader(in, "US-ASCII")) {
                while (reader.hasNext()) {
                    take(reader.next(), reader, directory);
                }
            }
        }

        private void take(EDIStreamEvent event, EDIStreamReader reader, Schema directory) {
            int index = reader.getLocation().getSegmentPosition() - BEFORE_BODY - 1;
            boolean inBody = index >= 0 && index < body.size();
            switch (event) {
                case END_SEGMENT -> {
                    if (index == -1) {
                        reader.setTransactionSchema(directory);
                    }
                }
                case START_LOOP -> begin(reader.getReferenceCode());
                case END_LOOP -> end();
                case START_SEGMENT -> {
                    if (inBody) {
                        current = index;
                        open.element().add(body.get(index));
                    }
                }
                case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> {
                    if (index >= 0) {
                        find(reader, Math.min(index, body.size()));
                    }
                }
                default -> {}
            }
        }

        private void begin(String code) {
            codes.push(code);
            open.push(new ArrayList<>());
        }

        private void end() {
            List<Part> parts = open.pop();
            String code = codes.pop();
            if (!parts.isEmpty()) {
                open.element().add(new Group(code, parts));
            }
        }

        private void find(EDIStreamReader reader, int index) {
            Fault fault = fault(reader.getErrorType());
            Location at = reader.getLocation();
            boolean segmentMissing =
                    reader.getErrorType() == EDIStreamValidationError.MANDATORY_SEGMENT_MISSING;
            String missing = segmentMissing ? String.valueOf(reader.getReferenceCode()) : "";
            var finding =
                    segmentMissing
                            ? new Finding(fault.code(), before(index), missing, 0, 0)
                            : new Finding(
                                    fault.code(),
                                    index < body.size() ? body.get(index).number() : before(index),
                                    index < body.size() ? body.get(index).tag() : "UNT",
                                    Math.max(0, at.getElementPosition()),
                                    Math.max(0, at.getComponentPosition()));
            if (findings.size() < RawMessage.MAX_FINDINGS && !isKnown(finding, segmentMissing)) {
                findings.add(finding);
            }
        }

        /// A missing segment is told once, however often it is missed.
        private boolean isKnown(Finding found, boolean segmentMissing) {
            return segmentMissing
                    ? findings.stream()
                            .anyMatch(f -> f.tag().equals(found.tag()) && f.element() == 0)
                    : findings.contains(found);
        }

        private int before(int index) {
            return index == 0 ? 1 : body.get(index - 1).number();
        }

        void brokenOff() {
            int number = body.isEmpty() ? 1 : body.get(current).number();
            findings.add(new Finding(Fault.UNSPECIFIED.code(), number, "", 0, 0));
        }

        Group content() {
            while (open.size() > 1) {
                end();
            }
            return new Group("", open.element());
        }

        private static Fault fault(EDIStreamValidationError error) {
            return switch (error) {
                case UNRECOGNIZED_SEGMENT_ID,
                        UNEXPECTED_SEGMENT,
                        SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET,
                        SEGMENT_NOT_IN_PROPER_SEQUENCE ->
                        Fault.NOT_SUPPORTED_HERE;
                case MANDATORY_SEGMENT_MISSING,
                        CONDITIONAL_REQUIRED_SEGMENT_MISSING,
                        REQUIRED_DATA_ELEMENT_MISSING,
                        CONDITIONAL_REQUIRED_DATA_ELEMENT_MISSING ->
                        Fault.MISSING;
                case SEGMENT_EXCEEDS_MAXIMUM_USE, TOO_MANY_REPETITIONS ->
                        Fault.TOO_MANY_REPETITIONS;
                case LOOP_OCCURS_OVER_MAXIMUM_TIMES -> Fault.TOO_MANY_GROUPS;
                case TOO_MANY_DATA_ELEMENTS, TOO_MANY_COMPONENTS -> Fault.TOO_MANY_PARTS;
                case DATA_ELEMENT_TOO_LONG -> Fault.TOO_LONG;
                case DATA_ELEMENT_TOO_SHORT -> Fault.TOO_SHORT;
                case INVALID_CODE_VALUE, INVALID_DATE, INVALID_TIME -> Fault.INVALID_VALUE;
                case INVALID_CHARACTER_DATA -> Fault.WRONG_CHARACTER_TYPE;
                default -> Fault.UNSPECIFIED;
            };
        }
    }
}
