// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.notice.InterchangeReport.Finding;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Reads EDIFACT interchanges of partners. Every interchange is answered with CONTRL, except one
/// that holds nothing but answers; a message understood and refused is answered with APERAK. A bad
/// message does not stop the next. Safe for many threads.
///
/// Times in messages (DTM, formats 102, 203, 204) are UTC; they do not decide when something takes
/// effect, `receivedAt` does.
public final class EdiInbound {
    private static final Map<String, Class<? extends InboundDocument>> DOCUMENTS =
            Map.of(
                    "order-response", InboundDocument.OrderResponse.class,
                    "ship-order", InboundDocument.ShippingOrder.class,
                    "contrl", InboundDocument.SyntaxAnswer.class,
                    "aperak", InboundDocument.Objection.class);

    private final EdiIdentity own;
    private final Directory directory;
    private final Guides guides;
    private final Mappings mappings;
    private final EdiReader reader;
    private final JsonMapper json = JsonMapper.builder().build();

    public EdiInbound(EdiIdentity own, Directory directory, EdiFormats formats) {
        this.own = own;
        this.directory = directory;
        this.guides = formats.guides();
        this.mappings = formats.mappings();
        this.reader = new StaediReader(guides, Guide.Direction.IN);
    }

    /// Reads an interchange that came from a partner by AS2. Never throws for what stands in it.
    ///
    /// @param from the partner whose certificate signed it; UNB must name the same
    public Reading read(PartyId from, Bytes bytes, Instant receivedAt) {
        Optional<Partner> partner = directory.partner(from);
        if (partner.isEmpty()) {
            return Reading.unreadable("UnknownPartner", List.of());
        }
        Interchange read = reader.read(bytes);
        Interchange interchange = read.with(addressing(read, partner.get()));
        return interchange.findings().isEmpty()
                ? taken(interchange, from, receivedAt)
                : refused(interchange, from);
    }

    private List<Finding> addressing(Interchange interchange, Partner partner) {
        List<Finding> findings = new ArrayList<>();
        if (!interchange.sender().equals(partner.gln())) {
            findings.add(new Finding(Fault.UNKNOWN_SENDER.code(), 0, "UNB", 2, 1));
        }
        if (!interchange.recipient().equals(own.gln())) {
            findings.add(new Finding(Fault.NOT_THE_RECIPIENT.code(), 0, "UNB", 3, 1));
        }
        // An envelope that could not be read names nobody; one finding says it all.
        return interchange.findings().isEmpty() ? findings : List.of();
    }

    private static Reading refused(Interchange interchange, PartyId from) {
        return Reading.unreadable("InterchangeRefused", answers(interchange, from));
    }

    private Reading taken(Interchange interchange, PartyId from, Instant at) {
        List<Intake> intakes = new ArrayList<>();
        List<Notice> objections = new ArrayList<>();
        List<Interchange.Message> messages = new ArrayList<>();
        boolean understood = false;
        for (Interchange.Message message : interchange.messages()) {
            if (!message.findings().isEmpty()) {
                messages.add(message);
                continue;
            }
            Intakes.Taken taken = Intakes.of(document(message), from, at);
            messages.add(message.with(lack(taken, message)));
            understood |= !(taken instanceof Intakes.Taken.Lacking);
            switch (taken) {
                case Intakes.Taken.Asked asked -> intakes.add(asked.intake());
                case Intakes.Taken.Refused refused ->
                        objections.add(
                                new ToStore.MessageRefused(
                                        from, refused.message(), refused.why(), at));
                case Intakes.Taken.Lacking _, Intakes.Taken.Nothing _ -> {}
            }
        }
        List<Notice> answers = new ArrayList<>(answers(interchange.withMessages(messages), from));
        answers.addAll(objections);
        return new Reading(
                intakes, answers, understood ? Optional.empty() : Optional.of("MessagesRefused"));
    }

    private static List<Finding> lack(Intakes.Taken taken, Interchange.Message message) {
        return taken instanceof Intakes.Taken.Lacking lacking
                ? List.of(
                        new Finding(
                                Fault.MISSING.code(),
                                message.content().last().number(),
                                lacking.tag(),
                                0,
                                0))
                : List.of();
    }

    private static List<Notice> answers(Interchange interchange, PartyId from) {
        return interchange.onlyAnswers()
                ? List.of()
                : List.of(new ToStore.InterchangeAnswered(from, interchange.report()));
    }

    private InboundDocument document(Interchange.Message message) {
        Guide guide =
                guides.find(message.type(), message.version(), "", Guide.Direction.IN)
                        .orElseThrow();
        Class<? extends InboundDocument> type = DOCUMENTS.get(guide.id());
        if (type == null) {
            throw new IllegalStateException("no document for guide " + guide.id());
        }
        return json.readValue(rendered(guide, message.content()), type);
    }

    private String rendered(Guide guide, Group content) {
        String template = guide.template(Guide.Direction.IN).orElseThrow();
        return mappings.render(template, Map.of("message", content.model()));
    }
}
