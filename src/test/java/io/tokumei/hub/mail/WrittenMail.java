// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.flow.Wire;

/// A written mail, read back.
record WrittenMail(MailHeaders headers, String subject, String text, String html) {
    static WrittenMail of(Wire wire) {
        MimeScan.Scanned mail = MimeScan.scan(wire.body());
        return new WrittenMail(
                mail.headers(),
                Charsets.decodeWords(mail.headers().first("Subject")),
                part(mail, "text/plain"),
                part(mail, "text/html"));
    }

    private static String part(MimeScan.Scanned mail, String type) {
        return mail.parts().stream()
                .filter(p -> p.isInline(type))
                .map(MailPart::text)
                .findFirst()
                .orElseThrow();
    }
}
