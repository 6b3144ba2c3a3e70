// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.notice.InterchangeReport.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes the segments of an interchange one by one and checks its envelope (ISO 9735): header and
/// trailer, counts, references, what may stand where. Holds the messages it has seen.
final class Envelope {
    private static final Pattern DATE = Pattern.compile("[0-9]{6}|[0-9]{8}");
    private static final Pattern TIME = Pattern.compile("[0-9]{4}");
    private static final Set<String> VERSIONS = Set.of("1", "2", "3", "4");
    private static final int REFERENCE_LENGTH = 14;

    private final List<Finding> findings = new ArrayList<>();
    private final List<RawMessage> messages = new ArrayList<>();
    private final Set<String> references = new HashSet<>();

    private Optional<Segment> header = Optional.empty();
    private Optional<RawMessage> open = Optional.empty();
    private boolean closed;

    List<Finding> findings() {
        return findings;
    }

    List<RawMessage> messages() {
        return messages;
    }

    String reference() {
        return header.map(h -> h.value(5, 1)).orElse("");
    }

    String sender() {
        return header.map(h -> h.value(2, 1)).orElse("");
    }

    String recipient() {
        return header.map(h -> h.value(3, 1)).orElse("");
    }

    void add(Segment segment) {
        if (closed) {
            refuse(segment, Fault.OUTSIDE_MESSAGE);
            return;
        }
        switch (segment.tag()) {
            case "UNB" -> begin(segment);
            case "UNH" -> beginMessage(segment);
            case "UNT" -> endMessage(segment);
            case "UNZ" -> end(segment);
            case "UNG", "UNE", "UNO", "UNP" -> refuse(segment, Fault.ENVELOPE_NOT_SUPPORTED);
            default ->
                    open.ifPresentOrElse(
                            m -> m.add(segment), () -> refuse(segment, Fault.OUTSIDE_MESSAGE));
        }
    }

    /// The text has ended, or could not be read on.
    void end(Optional<Fault> fault) {
        fault.ifPresent(f -> findings.add(new Finding(f.code(), 0, "UNZ", 0, 0)));
        if (!closed) {
            abandonMessage();
            if (fault.isEmpty()) {
                findings.add(new Finding(Fault.MISSING.code(), 0, "UNZ", 0, 0));
            }
        }
    }

    private void begin(Segment unb) {
        if (header.isPresent()) {
            refuse(unb, Fault.OUTSIDE_MESSAGE);
            return;
        }
        header = Optional.of(unb);
        require(VERSIONS.contains(unb.value(1, 2)), at(unb, Fault.SYNTAX_NOT_SUPPORTED, 1, 2));
        require(!sender().isBlank(), at(unb, Fault.MISSING, 2, 1));
        require(!recipient().isBlank(), at(unb, Fault.MISSING, 3, 1));
        require(DATE.matcher(unb.value(4, 1)).matches(), at(unb, Fault.INVALID_VALUE, 4, 1));
        require(TIME.matcher(unb.value(4, 2)).matches(), at(unb, Fault.INVALID_VALUE, 4, 2));
        require(!reference().isBlank(), at(unb, Fault.MISSING, 5, 0));
        require(reference().length() <= REFERENCE_LENGTH, at(unb, Fault.TOO_LONG, 5, 0));
        require(!unb.value(11, 1).equals("1"), at(unb, Fault.TEST_NOT_SUPPORTED, 11, 0));
    }

    private void beginMessage(Segment unh) {
        abandonMessage();
        var message = new RawMessage(unh);
        if (!references.add(message.reference())) {
            message.find(Fault.DUPLICATE, 1);
        }
        open = Optional.of(message);
    }

    private void endMessage(Segment unt) {
        if (open.isEmpty()) {
            refuse(unt, Fault.OUTSIDE_MESSAGE);
            return;
        }
        open.get().end(unt);
        messages.add(open.get());
        open = Optional.empty();
    }

    private void abandonMessage() {
        open.ifPresent(message -> {
            message.unended();
            messages.add(message);
        });
        open = Optional.empty();
    }

    private void end(Segment unz) {
        abandonMessage();
        closed = true;
        String count = String.valueOf(messages.size());
        require(unz.value(1, 1).equals(count), at(unz, Fault.COUNT_DIFFERS, 1, 0));
        require(unz.value(2, 1).equals(reference()), at(unz, Fault.REFERENCES_DIFFER, 2, 0));
        if (messages.isEmpty()) {
            refuse(unz, Fault.EMPTY);
        }
    }

    private void refuse(Segment segment, Fault fault) {
        require(false, at(segment, fault, 0, 0));
    }

    private void require(boolean kept, Finding otherwise) {
        if (!kept && findings.size() < RawMessage.MAX_FINDINGS) {
            findings.add(otherwise);
        }
    }

    private static Finding at(Segment segment, Fault fault, int element, int component) {
        String tag = RawMessage.isTag(segment.tag()) ? segment.tag() : "";
        return new Finding(fault.code(), 0, tag, element, component);
    }
}
