// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.edi.NoticeDocuments.Written;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.notice.InterchangeReport;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Directory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes notices to stores as EDIFACT interchanges of one message. The same notice, id and time
/// give the same bytes. Safe for many threads.
///
/// The character set is UNOC (ISO 8859-1, syntax 3) where the text fits, else UNOY (UTF-8, syntax
/// 4). Dates and times are UTC.
public final class EdiOutbound {
    private static final DateTimeFormatter DATE_3 = format("yyMMdd");
    private static final DateTimeFormatter DATE_4 = format("yyyyMMdd");
    private static final DateTimeFormatter TIME = format("HHmm");
    private static final String GS1 = "14";
    private static final long REFERENCES = 10_000_000_000_000L;

    private final EdiIdentity own;
    private final Directory directory;
    private final Guides guides;
    private final Mappings mappings;
    private final NoticeDocuments documents;
    private final EdiReader reader;

    public EdiOutbound(EdiIdentity own, Directory directory, EdiFormats formats) {
        this.own = own;
        this.directory = directory;
        this.guides = formats.guides();
        this.mappings = formats.mappings();
        this.documents = new NoticeDocuments(own);
        this.reader = new StaediReader(guides, Guide.Direction.OUT);
    }

    /// Throws when the notice names a partner the directory does not know, or its guide is broken
    /// or refuses the document: faults of the installation, which leave nothing sent.
    ///
    /// @param outboxId names the interchange for ever
    /// @param createdAt when the notice was put into the outbox
    public EdiDocument write(ToStore notice, long outboxId, Instant createdAt) {
        String partner =
                directory
                        .partner(notice.to())
                        .orElseThrow(() -> new IllegalStateException("unknown partner"))
                        .gln();
        Written written = documents.of(notice, partner, outboxId, createdAt);
        return checked(render(written, partner, outboxId, createdAt));
    }

    /// Nothing leaves that the hub would refuse to read: the guide bounds both directions.
    private EdiDocument checked(EdiDocument document) {
        InterchangeReport report = reader.read(document.bytes()).report();
        if (!report.isClean()) {
            throw new IllegalStateException("a guide refuses its own document: " + report);
        }
        return document;
    }

    /// Renders a canonical document by a guide; tests use it with documents of their own.
    EdiDocument render(Written written, String partner, long outboxId, Instant createdAt) {
        Guide guide = guides.byId(written.guide());
        Map<String, Object> document = written.document();
        requirePlain(document);
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(document.toString());
        String reference = reference(outboxId);
        String body =
                mappings.render(
                        guide.template(Guide.Direction.OUT).orElseThrow(),
                        Map.of("document", document));
        var writer = new InterchangeWriter(latin ? Delimiters.USUAL : Delimiters.SYNTAX_4);
        writer.segment(
                "UNB",
                List.of(
                        latin ? List.of("UNOC", "3") : List.of("UNOY", "4"),
                        List.of(own.gln(), GS1),
                        List.of(partner, GS1),
                        List.of(
                                (latin ? DATE_3 : DATE_4).format(createdAt),
                                TIME.format(createdAt)),
                        List.of(reference)));
        writer.message("1", messageId(guide), body);
        writer.segment("UNZ", List.of(List.of("1"), List.of(reference)));
        Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        Bytes bytes = Bytes.of(writer.text().getBytes(charset));
        return new EdiDocument(reference, guide.message(), bytes);
    }

    /// Control characters would stand for separators; no character set of EDIFACT has them.
    private static void requirePlain(Map<String, Object> document) {
        if (document.toString().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalStateException("control character in a document");
        }
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
