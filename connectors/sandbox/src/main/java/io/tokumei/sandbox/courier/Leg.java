// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.courier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// One step of a parcel's way, and its report. The event id depends on nothing but request and
/// step, so that a report sent twice is the same report.
record Leg(TransportRequest request, Step step) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRACKING_DIGITS = 10;

    /// The steps in order, and how many legs of the way lie before each.
    enum Step {
        ACCEPTED(0),
        IN_TRANSIT(1),
        ARRIVED(2),
        /// Only when the parcel was given back.
        RETURNED(3);

        private final int legsBefore;

        Step(int legsBefore) {
            this.legsBefore = legsBefore;
        }
    }

    /// When this step can be reported.
    Instant due(Instant taken, Duration legTime) {
        return taken.plus(legTime.multipliedBy(step.legsBefore));
    }

    String eventId() {
        String name = request.id() + "/" + step;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String report(Instant at) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("v", 1);
        fields.put("id", eventId());
        fields.put("type", "transport-status");
        fields.put("reference", request.reference());
        fields.put("status", step.name());
        fields.put("at", at.toString());
        fields.put("tracking", tracking());
        return JSON.writeValueAsString(fields);
    }

    private String tracking() {
        UUID id = UUID.nameUUIDFromBytes(request.id().getBytes(StandardCharsets.UTF_8));
        String digits = Long.toUnsignedString(id.getMostSignificantBits());
        return "HY-" + digits.substring(Math.max(0, digits.length() - TRACKING_DIGITS));
    }
}
