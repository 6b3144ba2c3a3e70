// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.notice.InterchangeReport;
import io.tokumei.hub.notice.InterchangeReport.Finding;
import io.tokumei.hub.notice.InterchangeReport.MessageReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The canonical document of a CONTRL. What is wrong with UNH or UNT stands at the message (UCM),
/// what is wrong elsewhere at its segment (UCS) and element (UCD). CONTRL counts a segment's tag as
/// its first element, so elements move by one.
final class SyntaxReport {
    private static final String REJECTED = "4";
    private static final String ACKNOWLEDGED = "7";
    private static final String NOT_READ = "UNREADABLE";
    private static final Set<String> SERVICE = Set.of("UNH", "UNT");
    private static final Set<String> ENVELOPE = Set.of("UNA", "UNB", "UNZ", "UNG", "UNE");

    private SyntaxReport() {}

    /// @param own the hub's GLN, for an interchange whose recipient could not be read
    /// @param partner the sender's GLN, where it could not be read
    static Map<String, Object> of(InterchangeReport report, String own, String partner) {
        boolean refused = !report.findings().isEmpty();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("reference", or(report.reference(), NOT_READ));
        document.put("sender", or(report.sender(), partner));
        document.put("recipient", or(report.recipient(), own));
        document.put("action", refused ? REJECTED : ACKNOWLEDGED);
        put(document, report.findings().stream().findFirst(), ENVELOPE);
        // A refused interchange refuses all it holds; its messages are not named one by one.
        document.put(
                "messages",
                refused
                        ? List.of()
                        : report.messages().stream().map(SyntaxReport::message).toList());
        return document;
    }

    private static Map<String, Object> message(MessageReport report) {
        Map<String, Object> message = new LinkedHashMap<>();
        String[] version = (report.version() + ":").split(":", -1);
        message.put("reference", or(report.reference(), "-"));
        message.put("type", cut(or(report.type(), "-"), 6));
        message.put("version", cut(or(version[0], "-"), 3));
        message.put("release", cut(or(version[1], "-"), 3));
        message.put("action", report.findings().isEmpty() ? ACKNOWLEDGED : REJECTED);
        put(
                message,
                report.findings().stream().filter(f -> SERVICE.contains(f.tag())).findFirst(),
                SERVICE);
        message.put("segments", segments(report.findings()));
        return message;
    }

    private static List<Map<String, Object>> segments(List<Finding> findings) {
        Map<Integer, List<Finding>> bySegment = new TreeMap<>();
        findings.stream()
                .filter(f -> !SERVICE.contains(f.tag()))
                .forEach(
                        f -> bySegment.computeIfAbsent(f.segment(), s -> new ArrayList<>()).add(f));
        List<Map<String, Object>> segments = new ArrayList<>();
        bySegment.forEach((number, found) -> segments.add(segment(number, found)));
        return segments;
    }

    private static Map<String, Object> segment(int number, List<Finding> findings) {
        Map<String, Object> segment = new LinkedHashMap<>();
        segment.put("position", String.valueOf(number));
        segment.put(
                "code",
                findings.stream()
                        .filter(f -> f.element() == 0)
                        .map(Finding::code)
                        .findFirst()
                        .orElse(""));
        segment.put(
                "elements",
                findings.stream().filter(f -> f.element() > 0).map(SyntaxReport::element).toList());
        return segment;
    }

    private static Map<String, Object> element(Finding finding) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("code", finding.code());
        place(element, finding);
        return element;
    }

    private static void put(
            Map<String, Object> target, Optional<Finding> finding, Set<String> tags) {
        target.put("code", finding.map(Finding::code).orElse(""));
        target.put("tag", finding.map(Finding::tag).filter(tags::contains).orElse(""));
        finding.ifPresentOrElse(f -> place(target, f), () -> place(target, NOWHERE));
    }

    private static final Finding NOWHERE = new Finding("", 0, "", 0, 0);

    private static void place(Map<String, Object> target, Finding finding) {
        boolean placed = finding.element() > 0;
        target.put("element", placed ? String.valueOf(finding.element() + 1) : "");
        target.put(
                "component",
                placed && finding.component() > 0 ? String.valueOf(finding.component()) : "");
    }

    private static String or(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
