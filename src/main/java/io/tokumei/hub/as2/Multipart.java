// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/// Cuts a multipart body at its delimiters (RFC 2046 section 5.1.1), octet for octet.
///
/// The line end before a delimiter belongs to the delimiter. A missing closing delimiter is
/// refused, and so is an epilogue that is not plain text: octets hidden behind the last part are
/// how ciphertext is tampered with.
final class Multipart {
    private static final int LONGEST_EPILOGUE = 4_096;

    private final Content body;
    private final byte[] delimiter;
    private final int limit;
    private final List<Content> parts = new ArrayList<>();
    private int partStart = -1;

    private Multipart(Content body, String boundary, int limit) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(ISO_8859_1);
        this.limit = limit;
    }

    static List<Content> split(Content body, String boundary, int limit) throws Unacceptable {
        if (boundary.isBlank() || boundary.length() > 70) {
            throw Unacceptable.malformed();
        }
        return new Multipart(body, boundary, limit).cut();
    }

    private List<Content> cut() throws Unacceptable {
        int lineStart = 0;
        while (lineStart < body.size()) {
            int lineEnd = body.endOfLine(lineStart);
            if (isDelimiter(lineStart, lineEnd)) {
                endPart(lineStart);
                if (closes(lineStart, lineEnd)) {
                    requirePlainEpilogue(Math.min(body.size(), lineEnd + 1));
                    return parts;
                }
                partStart = lineEnd + 1;
            }
            lineStart = lineEnd + 1;
        }
        throw Unacceptable.malformed();
    }

    private boolean isDelimiter(int lineStart, int lineEnd) {
        int after = lineStart + delimiter.length;
        if (after > lineEnd || !startsWithDelimiter(lineStart)) {
            return false;
        }
        return isBlank(after, lineEnd) || closes(lineStart, lineEnd);
    }

    private boolean startsWithDelimiter(int lineStart) {
        for (int i = 0; i < delimiter.length; i++) {
            if (body.at(lineStart + i) != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean closes(int lineStart, int lineEnd) {
        int after = lineStart + delimiter.length;
        return after + 2 <= lineEnd
                && body.at(after) == '-'
                && body.at(after + 1) == '-'
                && isBlank(after + 2, lineEnd);
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            byte octet = body.at(i);
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return true;
    }

    private void endPart(int delimiterStart) throws Unacceptable {
        if (partStart < 0) {
            return;
        }
        if (parts.size() == limit) {
            throw Unacceptable.malformed();
        }
        int end = delimiterStart;
        if (end > partStart && body.at(end - 1) == '\n') {
            end--;
        }
        if (end > partStart && end < delimiterStart && body.at(end - 1) == '\r') {
            end--;
        }
        parts.add(body.slice(partStart, end));
    }

    private void requirePlainEpilogue(int start) throws Unacceptable {
        if (body.size() - start > LONGEST_EPILOGUE) {
            throw Unacceptable.malformed();
        }
        for (int i = start; i < body.size(); i++) {
            byte octet = body.at(i);
            boolean plain = octet >= 32 && octet < 127;
            if (!plain && octet != '\r' && octet != '\n' && octet != '\t') {
                throw Unacceptable.malformed();
            }
        }
    }
}
