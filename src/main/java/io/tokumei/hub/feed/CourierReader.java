// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.feed;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.InboxMessage;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.TransportStatus;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads couriers' status documents, version 1 (checklist E1-16):
/// `{"v":1,"id","type":"transport-status","reference","status","at","tracking"?}`. A document that
/// is anything else is quarantined under the name of its fault; the feed goes on.
public final class CourierReader {
    private static final Set<String> REQUIRED =
            Set.of("v", "id", "type", "reference", "status", "at");
    private static final Set<String> OPTIONAL = Set.of("tracking");
    private static final String ID = "[\\x21-\\x7e]{1,64}";
    private static final int LONGEST_TRACKING = 35;

    /// Reads one kept document; its lane names the courier it came from.
    public Reading read(InboxMessage message) {
        String lane = message.key().lane();
        if (!PartyId.isWellFormed(lane)) {
            return unreadable("unknown-sender");
        }
        Optional<Map<String, String>> fields = FlatJson.read(message.raw());
        return fields.isEmpty() ? unreadable("not-json") : read(new PartyId(lane), fields.get());
    }

    /// The courier's own name of the event in a document; empty when it has none that can be read.
    public static Optional<String> eventId(Bytes document) {
        return FlatJson.read(document)
                .flatMap(fields -> Optional.ofNullable(fields.get("id")))
                .filter(id -> id.matches(ID));
    }

    private static Reading read(PartyId courier, Map<String, String> fields) {
        Set<String> names = fields.keySet();
        if (!names.containsAll(REQUIRED)) {
            return unreadable("missing-field");
        }
        if (!names.stream().allMatch(n -> REQUIRED.contains(n) || OPTIONAL.contains(n))) {
            return unreadable("unknown-field");
        }
        if (!"1".equals(fields.get("v")) || !"transport-status".equals(fields.get("type"))) {
            return unreadable("unknown-version-or-type");
        }
        if (!text(fields, "id").matches(ID)
                || text(fields, "tracking").length() > LONGEST_TRACKING) {
            return unreadable("bad-value");
        }
        return report(courier, fields);
    }

    private static Reading report(PartyId courier, Map<String, String> fields) {
        Optional<Reference> reference = Reference.read(text(fields, "reference"));
        Optional<TransportStatus> status = status(text(fields, "status"));
        Optional<Instant> at = time(text(fields, "at"));
        if (reference.isEmpty()) {
            return unreadable("bad-reference");
        }
        if (status.isEmpty()) {
            return unreadable("unknown-status");
        }
        if (at.isEmpty()) {
            return unreadable("bad-time");
        }
        return Reading.of(
                new Intake.TransportReport(courier, reference.get(), status.get(), at.get()));
    }

    private static Optional<TransportStatus> status(String text) {
        for (TransportStatus each : TransportStatus.values()) {
            if (each.name().equals(text)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static Reading unreadable(String problem) {
        return Reading.unreadable("courier:" + problem, List.of());
    }
}
