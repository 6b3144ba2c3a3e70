// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.feed;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.Parcel;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes transport requests, version 1 (checklist E1-15). The courier learns the pickup point, the
/// shop's name and the parcel's measures; it has no field for anything else.
public final class CourierWriter {
    /// Attribute of a [Wire]: the address of the broker it is sent to.
    public static final String ADDRESS = "address";

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final Directory directory;

    public CourierWriter(Directory directory) {
        this.directory = directory;
    }

    /// The document for one notice.
    ///
    /// @throws IllegalStateException when the pickup point left the directory
    public Wire write(OutboxMessage message) {
        if (!(message.notice() instanceof ToCourier notice)) {
            throw new IllegalArgumentException("not a notice to a courier");
        }
        return switch (notice) {
            case ToCourier.TransportRequested request -> requested(message.id(), request);
        };
    }

    private Wire requested(long outbox, ToCourier.TransportRequested request) {
        String id = "hub-" + outbox;
        return new Wire(
                id,
                "",
                Map.of(ADDRESS, "courier." + request.to() + ".requests"),
                Bytes.ofText(document(id, request)));
    }

    private String document(String id, ToCourier.TransportRequested request) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("v", 1);
            json.writeStringProperty("id", id);
            json.writeStringProperty("type", "transport-request");
            json.writeStringProperty("reference", request.shipping().value());
            json.writeStringProperty("sender", request.sender());
            pickupPoint(json, request);
            parcel(json, request.parcel());
            json.writeStringProperty("requestedAt", request.at().toString());
            json.writeEndObject();
        }
        return text.toString();
    }

    private void pickupPoint(JsonGenerator json, ToCourier.TransportRequested request) {
        PickupPoint point =
                directory
                        .pickupPoint(request.pickupPoint().value())
                        .orElseThrow(() -> new IllegalStateException("unknown pickup point"));
        json.writeObjectPropertyStart("pickupPoint");
        json.writeStringProperty("id", point.site().value());
        json.writeStringProperty("gln", point.gln());
        json.writeStringProperty("name", point.name());
        json.writeStringProperty("address", point.address());
        json.writeEndObject();
    }

    private static void parcel(JsonGenerator json, Parcel parcel) {
        json.writeObjectPropertyStart("parcel");
        json.writeNumberProperty("count", parcel.count());
        json.writeNumberProperty("weightGrams", parcel.weightGrams());
        json.writeStringProperty("label", parcel.label());
        json.writeEndObject();
    }
}
