// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Wire;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fixed form of a message as one piece, before it is sealed.
final class WireForm {
    private WireForm() {}

    static Bytes write(Wire wire) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("messageId", wire.messageId());
        node.put("reference", wire.reference());
        ObjectNode attributes = node.putObject("attributes");
        new TreeMap<>(wire.attributes()).forEach(attributes::put);
        node.put("body", Base64.getEncoder().encodeToString(wire.body().toArray()));
        return Bytes.ofText(node.toString());
    }

    static Wire read(Bytes form) {
        JsonNode node = RecordCodec.MAPPER.readTree(form.text());
        Map<String, String> attributes = new TreeMap<>();
        node.path("attributes")
                .forEachEntry((name, value) -> attributes.put(name, value.stringValue()));
        return new Wire(
                node.path("messageId").stringValue(),
                node.path("reference").stringValue(),
                attributes,
                Bytes.of(Base64.getDecoder().decode(node.path("body").stringValue())));
    }
}
