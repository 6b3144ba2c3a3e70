// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes down who submitted a mail, where its reader can trust it (RFC 8601): as the topmost
/// header, after every header that claims to be ours was taken away.
final class Stamp {
    static final String AUTHSERV_ID = "mail.tokumei.example";

    private Stamp() {}

    /// The mail, as ISO 8859-1 text, stamped with the login that submitted it.
    static String on(String mail, String login) {
        int end = mail.indexOf("\r\n\r\n");
        String header = end < 0 ? mail : mail.substring(0, end);
        String rest = end < 0 ? "" : mail.substring(end);
        var kept = new StringBuilder();
        for (String field : fields(header)) {
            if (!claimsOurs(field)) {
                kept.append("\r\n").append(field);
            }
        }
        return "Authentication-Results: "
                + AUTHSERV_ID
                + "; auth=pass smtp.auth="
                + login
                + kept
                + rest;
    }

    /// The fields of a header, each with its continuation lines.
    static List<String> fields(String header) {
        List<String> fields = new ArrayList<>();
        for (String line : header.split("\r\n", -1)) {
            boolean continued = line.startsWith(" ") || line.startsWith("\t");
            if (continued && !fields.isEmpty()) {
                fields.add(fields.removeLast() + "\r\n" + line);
            } else {
                fields.add(line);
            }
        }
        return fields;
    }

    private static boolean claimsOurs(String field) {
        String folded = field.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return folded.matches("authentication-results ?:.*") && folded.contains(AUTHSERV_ID);
    }
}
