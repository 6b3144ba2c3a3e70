// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.trade.MailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Recognises mail no person waits behind: answering it could loop or hit a bystander (RFC 3834
/// §2).
final class LoopGuard {
    private static final Set<String> BULK = Set.of("bulk", "list", "junk", "auto_reply");
    private static final Set<String> REPORTS =
            Set.of(
                    "multipart/report",
                    "message/delivery-status",
                    "message/disposition-notification",
                    "message/feedback-report");
    private static final List<String> MARKS =
            List.of(
                    "List-Id",
                    "List-Unsubscribe",
                    "X-Autoreply",
                    "X-Autorespond",
                    "X-Autoresponder",
                    "X-Failed-Recipients");
    private static final Set<String> ROBOTS =
            Set.of("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply");

    private LoopGuard() {}

    static boolean isAutomatic(MailHeaders headers) {
        return isAutoSubmitted(headers)
                || headers.all("Precedence").stream()
                        .anyMatch(p -> BULK.contains(p.strip().toLowerCase(Locale.ROOT)))
                || MARKS.stream().anyMatch(headers::has)
                || headers.all("Return-Path").stream().anyMatch(LoopGuard::isNullPath)
                || REPORTS.contains(headers.mediaType());
    }

    /// An address only a machine writes from.
    static boolean isRobot(MailAddress address) {
        String local = address.value().substring(0, address.value().lastIndexOf('@'));
        return ROBOTS.contains(local.toLowerCase(Locale.ROOT));
    }

    private static boolean isAutoSubmitted(MailHeaders headers) {
        return headers.all("Auto-Submitted").stream()
                .map(v -> v.split("[;(]", 2)[0].strip())
                .anyMatch(v -> !v.equalsIgnoreCase("no"));
    }

    private static boolean isNullPath(String path) {
        return path.replaceAll("\\s", "").equals("<>");
    }
}
