// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.notice.InterchangeReport.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads interchanges: the envelope by our own rules, each message against its directory by StAEDI,
/// then against its guide. Safe for many threads.
final class StaediReader implements EdiReader {
    private static final Group NOTHING = new Group("", List.of());

    private final Guides guides;
    private final Guide.Direction direction;
    private final StructureCheck structure = new StructureCheck();

    StaediReader(Guides guides, Guide.Direction direction) {
        this.guides = guides;
        this.direction = direction;
    }

    @Override
    public Interchange read(Bytes bytes) {
        if (bytes.size() > MAX_BYTES) {
            return Interchange.unreadable(Fault.TOO_LONG);
        }
        return Opening.read(bytes)
                .map(this::read)
                .orElseGet(() -> Interchange.unreadable(Fault.MISSING));
    }

    private Interchange read(Opening opening) {
        var envelope = new Envelope();
        var tokens =
                new Tokenizer(
                        opening.text(), opening.start(), opening.delimiters(), opening.isSyntax4());
        Optional<Segment> next = tokens.next();
        if (opening.fault().isPresent()) {
            next.ifPresent(envelope::add);
            var finding = new Finding(opening.fault().get().code(), 0, "UNB", 1, 1);
            return interchange(envelope, List.of()).with(List.of(finding));
        }
        while (next.isPresent()) {
            envelope.add(next.get());
            next = tokens.next();
        }
        envelope.end(tokens.fault());
        List<Interchange.Message> messages = new ArrayList<>();
        for (RawMessage message : envelope.messages()) {
            messages.add(check(message, opening.delimiters().decimal()));
        }
        return interchange(envelope, messages);
    }

    private static Interchange interchange(Envelope envelope, List<Interchange.Message> messages) {
        return new Interchange(
                envelope.reference(),
                envelope.sender(),
                envelope.recipient(),
                messages,
                envelope.findings());
    }

    private Interchange.Message check(RawMessage raw, char decimal) {
        Optional<Guide> guide =
                guides.find(raw.type(), raw.version(), raw.association(), direction);
        if (raw.findings().isEmpty() && guide.isEmpty()) {
            raw.find(Fault.NO_AGREEMENT, 2);
        }
        if (!raw.findings().isEmpty() || guide.isEmpty()) {
            return message(raw, NOTHING, raw.findings());
        }
        var checked = structure.check(raw.body(), guides.directory(guide.get()), decimal);
        List<Finding> findings = checked.findings();
        if (findings.isEmpty()) {
            findings = GuideCheck.check(checked.content(), guide.get().rules());
        }
        return message(raw, findings.isEmpty() ? checked.content() : NOTHING, findings);
    }

    private static Interchange.Message message(
            RawMessage raw, Group content, List<Finding> findings) {
        return new Interchange.Message(
                raw.reference(), raw.type(), raw.version(), content, findings);
    }
}
