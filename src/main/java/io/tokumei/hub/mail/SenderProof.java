// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.trade.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what our own front proved about a mail's sender: the topmost Authentication-Results field
/// (RFC 8601), and only under our own authserv-id. Whatever stands below it a sender may have
/// written. The proof counts when it agrees with the From address: the submission login (`auth=pass
/// smtp.auth=<address>`) names the same mailbox, or DMARC passed for its very domain (`dmarc=pass
/// header.from=<domain>`).
final class SenderProof {
    private static final int MAX_LENGTH = 4_000;
    private static final Pattern METHOD =
            Pattern.compile("\\s*([a-zA-Z0-9-]{1,40})\\s?=\\s?([a-zA-Z]{1,20})(?:\\s(.*))?");
    private static final Pattern PROPERTY =
            Pattern.compile(
                    "([a-zA-Z0-9-]{1,40}\\.[a-zA-Z0-9-]{1,40})\\s?=\\s?"
                            + "(?:\"([^\"\\\\]{0,320})\"|([^\\s\";]{1,320}))");

    private SenderProof() {}

    static boolean proves(MailHeaders headers, MailAddress from, String authservId) {
        String field = headers.first("Authentication-Results");
        if (field.isEmpty() || field.length() > MAX_LENGTH) {
            return false;
        }
        List<String> statements = statements(field);
        String id = statements.getFirst().strip().split("\\s", 2)[0];
        return id.equalsIgnoreCase(authservId)
                && statements.stream().skip(1).anyMatch(s -> agrees(s, from));
    }

    private static boolean agrees(String statement, MailAddress from) {
        Matcher method = METHOD.matcher(statement);
        if (!method.matches() || !method.group(2).equalsIgnoreCase("pass")) {
            return false;
        }
        String properties = method.group(3) == null ? "" : method.group(3);
        return switch (method.group(1).toLowerCase(Locale.ROOT)) {
            case "auth" -> hasOnly(properties, "smtp.auth", from.canonical());
            case "dmarc" -> hasOnly(properties, "header.from", domainOf(from));
            default -> false;
        };
    }

    /// Tells whether the property stands there exactly once, with this value.
    private static boolean hasOnly(String properties, String name, String value) {
        List<String> values = new ArrayList<>();
        Matcher property = PROPERTY.matcher(properties);
        while (property.find()) {
            if (property.group(1).equalsIgnoreCase(name)) {
                values.add(property.group(2) == null ? property.group(3) : property.group(2));
            }
        }
        return values.size() == 1 && values.getFirst().equalsIgnoreCase(value);
    }

    private static String domainOf(MailAddress address) {
        return address.value().substring(address.value().lastIndexOf('@') + 1);
    }

    /// Splits the field at semicolons outside quotes, without its comments.
    private static List<String> statements(String field) {
        List<String> found = new ArrayList<>();
        var current = new StringBuilder();
        int comments = 0;
        boolean quoted = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && (quoted || comments > 0)) {
                i++;
            } else if (c == '"' && comments == 0) {
                quoted = !quoted;
                current.append(c);
            } else if (!quoted && c == '(') {
                comments++;
            } else if (!quoted && c == ')' && comments > 0) {
                comments--;
            } else if (!quoted && comments == 0 && c == ';') {
                found.add(current.toString());
                current.setLength(0);
            } else if (comments == 0) {
                current.append(c);
            }
        }
        found.add(current.toString());
        return found;
    }
}
