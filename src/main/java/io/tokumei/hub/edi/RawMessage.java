// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.notice.InterchangeReport.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A message as cut from the interchange, UNH to UNT, before its structure is looked at.
final class RawMessage {
    /// Most findings reported of one message or envelope; the first ones tell enough.
    static final int MAX_FINDINGS = 50;

    /// Most segments of one message.
    static final int MAX_SEGMENTS = 10_000;

    private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9]{2}");
    private static final int REFERENCE_LENGTH = 14;

    private final Segment header;
    private final List<Segment> body = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int seen = 1;

    RawMessage(Segment unh) {
        header = unh.numbered(1);
        if (reference().isBlank()) {
            find(Fault.MISSING, 1);
        }
        if (reference().length() > REFERENCE_LENGTH) {
            find(Fault.TOO_LONG, 1);
        }
        if (type().isBlank()) {
            find(Fault.MISSING, 2);
        }
    }

    String reference() {
        return header.value(1, 1);
    }

    String type() {
        return header.value(2, 1);
    }

    /// Directory version, such as `D:01B`.
    String version() {
        return header.value(2, 2) + ":" + header.value(2, 3);
    }

    /// The association's code, UNH 0057; may be empty.
    String association() {
        return header.value(2, 5);
    }

    /// The segments between UNH and UNT that have a tag.
    List<Segment> body() {
        return body;
    }

    List<Finding> findings() {
        return findings;
    }

    void add(Segment segment) {
        Segment placed = segment.numbered(++seen);
        if (!isTag(placed.tag())) {
            find(new Finding(Fault.NOT_SUPPORTED_HERE.code(), seen, "", 0, 0));
            return;
        }
        if (placed.repeated() > 0) {
            find(placed.finding(Fault.TOO_MANY_REPETITIONS, placed.repeated(), 0));
        }
        if (seen > MAX_SEGMENTS) {
            if (seen == MAX_SEGMENTS + 1) {
                find(placed.finding(Fault.TOO_MANY_REPETITIONS));
            }
            return;
        }
        checkCharacters(placed);
        body.add(placed);
    }

    void end(Segment unt) {
        Segment placed = unt.numbered(++seen);
        if (!placed.value(1, 1).equals(String.valueOf(seen))) {
            find(placed.finding(Fault.COUNT_DIFFERS, 1, 0));
        }
        if (!placed.value(2, 1).equals(reference())) {
            find(placed.finding(Fault.REFERENCES_DIFFER, 2, 0));
        }
        if (body.isEmpty()) {
            find(placed.finding(Fault.EMPTY));
        }
    }

    void unended() {
        find(new Finding(Fault.MISSING.code(), seen, "UNT", 0, 0));
    }

    void find(Fault fault, int element) {
        find(header.finding(fault, element, 0));
    }

    private void find(Finding finding) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(finding);
        }
    }

    private void checkCharacters(Segment segment) {
        for (int e = 1; e <= segment.elements().size(); e++) {
            List<String> components = segment.elements().get(e - 1);
            for (int c = 1; c <= components.size(); c++) {
                if (components.get(c - 1).chars().anyMatch(Character::isISOControl)) {
                    find(segment.finding(Fault.INVALID_CHARACTER, e, c));
                }
            }
        }
    }

    static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }
}
