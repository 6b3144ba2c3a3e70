// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.flow.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Splits a raw mail into its header and its parts in one pass over the bytes, with a limit on
/// everything, before any library sees it: nested or countless parts make MIME parsers take
/// minutes. Mails inside mails are parts like any other and stay closed.
final class MimeScan {
    static final int MAX_SIZE = 10 * 1024 * 1024;
    static final int MAX_HEADER = 100 * 1024;
    static final int MAX_DEPTH = 20;
    static final int MAX_PARTS = 200;

    /// RFC 2046 §5.1.1.
    static final int MAX_BOUNDARY = 70;

    private final byte[] raw;
    private final List<String> open = new ArrayList<>();
    private final List<MailPart> parts = new ArrayList<>();
    private int at;
    private int seen;
    private String problem = "";

    /// What was found: `problem` names the limit that was hit, or is empty; `headers` are then
    /// still those of the mail, as far as they could be read.
    record Scanned(MailHeaders headers, List<MailPart> parts, String problem) {}

    /// Where a body ended: at which open boundary (-1 for the end of the mail), whether that was
    /// its closing line, and the offset of that line.
    private record Stop(int boundary, boolean closing, int offset) {}

    private MimeScan(byte[] raw) {
        this.raw = raw;
    }

    static Scanned scan(Bytes mail) {
        return new MimeScan(mail.toArray()).scan();
    }

    private Scanned scan() {
        MailHeaders headers = header();
        if (problem.isEmpty() && raw.length > MAX_SIZE) {
            problem = "mail too large";
        }
        if (problem.isEmpty()) {
            body(headers, 0);
        }
        return new Scanned(headers, problem.isEmpty() ? List.copyOf(parts) : List.of(), problem);
    }

    private Stop body(MailHeaders headers, int depth) {
        if (!headers.mediaType().startsWith("multipart/")) {
            int from = at;
            Stop stop = skip();
            parts.add(new MailPart(headers, slice(from, stop.offset())));
            return stop;
        }
        String boundary = headers.typeParameter("boundary");
        if (boundary.isBlank() || boundary.length() > MAX_BOUNDARY) {
            return broken("mail boundary missing or too long");
        }
        if (depth >= MAX_DEPTH) {
            return broken("mail nested too deeply");
        }
        return multipart(boundary.stripTrailing(), depth);
    }

    private Stop multipart(String boundary, int depth) {
        int own = open.size();
        open.add(boundary);
        Stop stop = skip();
        while (stop.boundary() == own && !stop.closing()) {
            seen++;
            if (seen > MAX_PARTS) {
                return broken("mail of too many parts");
            }
            MailHeaders headers = header();
            stop = problem.isEmpty() ? body(headers, depth + 1) : broken(problem);
        }
        open.remove(open.size() - 1);
        return stop.boundary() == own ? skip() : stop;
    }

    private Stop broken(String why) {
        problem = why;
        at = raw.length;
        return new Stop(-1, true, raw.length);
    }

    private MailHeaders header() {
        int from = at;
        while (at < raw.length) {
            int line = at;
            int end = endOfLine();
            if (end == line || isBoundary(line, end)) {
                at = isBoundary(line, end) ? line : at;
                break;
            }
            if (at - from > MAX_HEADER) {
                broken("mail header too large");
                return MailHeaders.parse("");
            }
        }
        // Header text outside ASCII is UTF-8 (RFC 6532) or a mistake; either may be read as UTF-8.
        return MailHeaders.parse(new String(raw, from, at - from, StandardCharsets.UTF_8));
    }

    /// Moves past the next line that is an open boundary.
    private Stop skip() {
        while (at < raw.length) {
            int line = at;
            int end = endOfLine();
            int match = boundaryAt(line, end);
            if (match >= 0) {
                boolean closing = end - line > open.get(match).length() + 2 && endsClosed(end);
                return new Stop(match, closing, line);
            }
        }
        return new Stop(-1, true, raw.length);
    }

    /// Moves behind the current line; returns the offset of its end without line break and without
    /// trailing blanks where the line may be a boundary.
    private int endOfLine() {
        int end = at;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        int line = at;
        at = Math.min(end + 1, raw.length);
        while (end > line && isTrailing(raw[end - 1], raw[line] == '-')) {
            end--;
        }
        return end;
    }

    private boolean isBoundary(int line, int end) {
        return boundaryAt(line, end) >= 0;
    }

    private int boundaryAt(int line, int end) {
        if (end - line < 3 || raw[line] != '-' || raw[line + 1] != '-' || end - line > 80) {
            return -1;
        }
        String text = new String(raw, line + 2, end - line - 2, StandardCharsets.ISO_8859_1);
        for (int i = open.size() - 1; i >= 0; i--) {
            if (text.equals(open.get(i)) || text.equals(open.get(i) + "--")) {
                return i;
            }
        }
        return -1;
    }

    private boolean endsClosed(int end) {
        return raw[end - 1] == '-' && raw[end - 2] == '-';
    }

    /// The bytes of a part without the line break that belongs to the boundary behind it.
    private Bytes slice(int from, int to) {
        int end = to;
        if (end > from && end < raw.length && raw[end - 1] == '\n') {
            end--;
        }
        if (end > from && end < to && raw[end - 1] == '\r') {
            end--;
        }
        return Bytes.of(Arrays.copyOfRange(raw, from, Math.max(from, end)));
    }

    private static boolean isTrailing(byte b, boolean mayBeBoundary) {
        return b == '\r' || (mayBeBoundary && (b == ' ' || b == '\t'));
    }
}
