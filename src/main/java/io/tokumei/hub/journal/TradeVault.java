// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Seals values of one stored record: `{"sealed":"<base64url>"}` under the key of their data class,
/// bound to the record and to their place in it.
///
/// @param record the record's identity, such as `trade_event/<trade>/<seq>`
record TradeVault(TradeKeys keys, String record) implements Vault {
    private static final String SEALED = "sealed";

    @Override
    public JsonNode seal(String dataClass, String path, JsonNode plain) {
        String sealed =
                keys.forWriting(dataClass)
                        .map(key -> key.seal(Bytes.ofText(plain.toString()), record + path))
                        .map(bytes -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                        .orElse("");
        return JsonNodeFactory.instance.objectNode().put(SEALED, sealed);
    }

    @Override
    public Optional<JsonNode> open(String dataClass, String path, JsonNode stored) {
        byte[] sealed = Base64.getUrlDecoder().decode(stored.path(SEALED).stringValue());
        return sealed.length == 0
                ? Optional.empty()
                : keys.forReading(dataClass)
                        .map(key -> key.open(sealed, record + path))
                        .map(plain -> RecordCodec.MAPPER.readTree(plain.text()));
    }
}
