// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.flow.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Writes one mail of a text and an HTML part (RFC 5322, RFC 2046 §5.1.4). The same input always
/// gives the same bytes.
final class MimeWriter {
    private static final String CRLF = "\r\n";
    private static final int MAX_VALUE = 900;

    /// Most bytes of one encoded word: 75 characters with their frame (RFC 2047 §2).
    private static final int WORD_BYTES = 45;

    private final StringBuilder out = new StringBuilder();

    MimeWriter header(String name, String value) {
        if (value.chars().anyMatch(c -> c < ' ' || c == 127) || value.length() > MAX_VALUE) {
            throw new IllegalArgumentException("mail header " + name + " cannot hold that value");
        }
        out.append(name).append(": ").append(folded(name, value)).append(CRLF);
        return this;
    }

    /// Ends the header and adds the two parts; `boundary` is drawn by the caller.
    Bytes alternatives(String boundary, String text, String html) {
        header("MIME-Version", "1.0");
        out.append("Content-Type: multipart/alternative;" + CRLF + " boundary=\"")
                .append(boundary)
                .append("\"" + CRLF + CRLF);
        part(boundary, "text/plain", text);
        part(boundary, "text/html", html);
        out.append("--").append(boundary).append("--" + CRLF);
        return Bytes.ofText(out.toString());
    }

    private void part(String boundary, String type, String content) {
        boolean ascii = content.chars().filter(c -> c > 126).count() * 10 < content.length();
        out.append("--").append(boundary).append(CRLF);
        out.append("Content-Type: ").append(type).append("; charset=UTF-8" + CRLF);
        out.append("Content-Transfer-Encoding: ")
                .append(ascii ? "quoted-printable" : "base64")
                .append(CRLF + CRLF)
                .append(ascii ? QuotedPrintable.of(content) : base64(content))
                .append(CRLF);
    }

    private static String base64(String content) {
        String canonical = String.join(CRLF, content.lines().toList()) + CRLF;
        return Base64.getMimeEncoder().encodeToString(canonical.getBytes(StandardCharsets.UTF_8));
    }

    private static String folded(String name, String value) {
        if (value.chars().allMatch(c -> c < 127)) {
            return value;
        }
        String fold = CRLF + " ";
        String encoded = String.join(fold, words(value));
        return name.length() > WORD_BYTES / 3 ? fold + encoded : encoded;
    }

    /// Encoded words that never cut a character in two.
    private static List<String> words(String value) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        for (int point : value.codePoints().toArray()) {
            String next = Character.toString(point);
            if (size(word) + size(next) > WORD_BYTES) {
                words.add(word(word));
                word.setLength(0);
            }
            word.append(next);
        }
        words.add(word(word));
        return words;
    }

    private static int size(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String word(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
