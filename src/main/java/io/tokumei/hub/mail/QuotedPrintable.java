// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import java.nio.charset.StandardCharsets;

/// Quoted-printable text (RFC 2045 §6.7): lines of at most 76 characters that end in CRLF.
final class QuotedPrintable {
    private static final int LINE = 73;

    private QuotedPrintable() {}

    static String of(String content) {
        var out = new StringBuilder(content.length() * 2);
        for (String line : content.lines().toList()) {
            line(out, line.getBytes(StandardCharsets.UTF_8));
            out.append("\r\n");
        }
        return out.toString();
    }

    private static void line(StringBuilder out, byte[] bytes) {
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            String token = token(bytes[i], i == bytes.length - 1);
            if (column + token.length() > LINE) {
                out.append("=\r\n");
                column = 0;
            }
            out.append(token);
            column += token.length();
        }
    }

    /// A dot or `From` at the start of a line needs no care here: the transport stuffs the one, and
    /// the other is changed by mailbox files only.
    private static String token(byte b, boolean last) {
        boolean blank = b == ' ' || b == '\t';
        boolean plain = (b >= '!' && b <= '~' && b != '=') || (blank && !last);
        return plain ? String.valueOf((char) b) : "=%02X".formatted(b & 0xff);
    }
}
