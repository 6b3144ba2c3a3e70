// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Directory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes notices to stores as EDIFACT interchanges of one message. The same notice, id and time
/// give the same bytes. Safe for many threads.
///
/// The character set is UNOC (ISO 8859-1, syntax 3) where the text fits, else UNOY (UTF-8, syntax
/// 4). Dates and times are UTC.
public final class EdiOutbound {
    private static final DateTimeFormatter DATE_3 = format("yyMMdd");
    private static final DateTimeFormatter DATE_4 = format("yyyyMMdd");
    private static final DateTimeFormatter TIME = format("HHmm");
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");
    private static final long REFERENCES = 10_000_000_000_000L;

    private final EdiIdentity own;
    private final Directory directory;
    private final Guides guides;
    private final Mappings mappings;
    private final NoticeDocuments documents;

    public EdiOutbound(EdiIdentity own, Directory directory, EdiFormats formats) {
        this.own = own;
        this.directory = directory;
        this.guides = formats.guides();
        this.mappings = formats.mappings();
        this.documents = new NoticeDocuments(own);
    }

    /// Throws when the notice names a partner the directory does not know, or its guide is broken:
    /// faults of the installation.
    ///
    /// @param outboxId names the interchange for ever
    /// @param createdAt when the notice was put into the outbox
    public EdiDocument write(ToStore notice, long outboxId, Instant createdAt) {
        String partner =
                directory
                        .partner(notice.to())
                        .orElseThrow(() -> new IllegalStateException("unknown partner"))
                        .gln();
        var written = documents.of(notice, partner, outboxId, createdAt);
        return render(written.guide(), written.document(), partner, outboxId, createdAt);
    }

    /// Renders a canonical document by a guide; tests use it with documents of their own.
    EdiDocument render(
            String guideId,
            Map<String, Object> document,
            String partner,
            long outboxId,
            Instant createdAt) {
        Guide guide = guides.byId(guideId);
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(document.toString());
        Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        String reference = reference(outboxId);
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("syntax", latin ? "UNOC" : "UNOY");
        envelope.put("version", latin ? "3" : "4");
        envelope.put("sender", own.gln());
        envelope.put("recipient", partner);
        envelope.put("date", (latin ? DATE_3 : DATE_4).format(createdAt));
        envelope.put("time", TIME.format(createdAt));
        envelope.put("reference", reference);
        envelope.put("message", messageId(guide));
        String template = guide.template(Guide.Direction.OUT).orElseThrow();
        String text = mappings.render(template, Map.of("envelope", envelope, "document", document));
        String wire = LINE_END.matcher(text.strip()).replaceAll("");
        return new EdiDocument(reference, guide.message(), Bytes.of(wire.getBytes(charset)));
    }

    /// `H` and the outbox id in 13 digits: the 14 characters of UNB 0020.
    static String reference(long outboxId) {
        return String.format(Locale.ROOT, "H%013d", Math.floorMod(outboxId, REFERENCES));
    }

    private static List<String> messageId(Guide guide) {
        String[] version = guide.version().split(":", 2);
        return List.of(
                guide.message(), version[0], version[1], guide.agency(), guide.association());
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
