// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Writes MDNs (RFC 4130 section 7, RFC 8098), signed or not, as the HTTP answer.
final class MdnWriter {
    private final As2Identity own;
    private final CmsWriter cms;

    MdnWriter(As2Identity own, CmsWriter cms) {
        this.own = own;
        this.cms = cms;
    }

    /// What an MDN reports of one message.
    record Report(
            RequestHeaders message, Disposition disposition, Optional<Mic> mic, String sentence) {
        static Report processed(RequestHeaders message, Mic mic) {
            return new Report(
                    message,
                    Disposition.DONE,
                    Optional.of(mic),
                    "The message was received and stored. This does not say that its content was"
                            + " read or agreed to.");
        }

        static Report failed(RequestHeaders message, Failure failure) {
            return new Report(
                    message, Disposition.failed(failure), Optional.empty(), failure.sentence());
        }
    }

    As2Answer unsigned(Report report) {
        return answer(report, report(report));
    }

    As2Answer signed(Report report, Digest digest) {
        MimeEntity entity = report(report);
        Content signature = cms.signature(entity.raw(), own.signing(), digest);
        return answer(report, MimeWriter.signed(entity, signature, digest));
    }

    private As2Answer answer(Report report, MimeEntity entity) {
        Instant now = cms.tools().clock().instant();
        Headers headers =
                Headers.NONE
                        .with("Date", date(now))
                        .with("Message-ID", messageId(report, now))
                        .with("AS2-Version", As2Outbound.AS2_VERSION)
                        .with("AS2-From", report.message().to())
                        .with("AS2-To", report.message().from())
                        .with("Subject", "Receipt")
                        .with("MIME-Version", "1.0")
                        .with("Content-Type", entity.writtenContentType());
        return new As2Answer(200, headers, entity.body());
    }

    private static MimeEntity report(Report report) {
        MimeEntity text = part("text/plain; charset=us-ascii", report.sentence() + "\r\n");
        MimeEntity fields = part("message/disposition-notification", fields(report));
        String type = "multipart/report; report-type=disposition-notification";
        return MimeWriter.multipart(type, List.of(text, fields));
    }

    private static MimeEntity part(String type, String body) {
        Headers headers =
                Headers.NONE.with("Content-Type", type).with("Content-Transfer-Encoding", "7bit");
        return MimeWriter.entity(headers, Content.of(body, US_ASCII));
    }

    private static String fields(Report report) {
        StringBuilder fields = new StringBuilder();
        field(fields, "Reporting-UA", "Tokumei");
        field(fields, "Original-Recipient", "rfc822; " + report.message().to());
        field(fields, "Final-Recipient", "rfc822; " + report.message().to());
        field(fields, "Original-Message-ID", report.message().key().messageId());
        field(fields, "Disposition", report.disposition().field());
        report.mic().ifPresent(mic -> field(fields, "Received-Content-MIC", mic.field()));
        return fields.toString();
    }

    private static void field(StringBuilder fields, String name, String value) {
        fields.append(name).append(": ").append(value).append("\r\n");
    }

    /// Follows from the message and the time, so that no randomness is needed; a stored MDN keeps
    /// the one it was first sent with.
    private static String messageId(Report report, Instant now) {
        MessageKey key = report.message().key();
        var hash = Providers.digest(Digest.SHA_256);
        hash.update((key.from() + '\n' + key.to() + '\n' + key.messageId()).getBytes(UTF_8));
        hash.update(now.toString().getBytes(UTF_8));
        return "<" + HexFormat.of().formatHex(hash.digest(), 0, 16) + "@mdn.tokumei>";
    }

    static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
