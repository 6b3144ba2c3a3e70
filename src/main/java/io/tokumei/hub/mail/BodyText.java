// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The text a person wrote in a mail: its plain parts, or the HTML one where the plain ones are
/// blank. Attachments are never opened.
final class BodyText {
    /// Most characters that are looked at.
    static final int MAX_LENGTH = 200_000;

    /// What mail programs leave in text that nobody sees: zero-width marks, soft hyphens, controls.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad\\p{Cc}&&[^\\n\\r\\t]]");

    private BodyText() {}

    static String of(List<MailPart> parts) {
        String plain =
                parts.stream()
                        .filter(p -> p.isInline("text/plain"))
                        .map(BodyText::unflowed)
                        .collect(Collectors.joining("\n"));
        if (!plain.isBlank()) {
            return clean(plain);
        }
        String html =
                parts.stream()
                        .filter(p -> p.isInline("text/html"))
                        .map(MailPart::text)
                        .findFirst()
                        .orElse("");
        return html.isBlank() ? "" : clean(HtmlText.of(limited(html)));
    }

    private static String clean(String text) {
        return INVISIBLE.matcher(limited(text)).replaceAll("").replace('\u00a0', ' ');
    }

    private static String limited(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }

    /// Joins the lines that the sender's program broke (RFC 3676).
    private static String unflowed(MailPart part) {
        String text = limited(part.text());
        if (!part.headers().typeParameter("format").equalsIgnoreCase("flowed")) {
            return text;
        }
        boolean delete =
                part.headers().typeParameter("delsp").toLowerCase(Locale.ROOT).equals("yes");
        var joined = new StringBuilder(text.length());
        for (String line : text.lines().toList()) {
            boolean soft = line.endsWith(" ") && !line.equals("-- ") && !line.startsWith(">");
            String unstuffed = line.startsWith(" ") ? line.substring(1) : line;
            joined.append(
                    soft && delete ? unstuffed.substring(0, unstuffed.length() - 1) : unstuffed);
            joined.append(soft ? "" : "\n");
        }
        return joined.toString();
    }
}
