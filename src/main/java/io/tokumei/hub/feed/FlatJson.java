// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.feed;

import io.tokumei.hub.flow.Bytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON object whose values are texts and whole numbers, and nothing else. Too long, too
/// deep, a name twice, a word after the end: all of it is simply not such an object.
final class FlatJson {
    /// Longest document read, in bytes.
    static final int MAX_BYTES = 16 * 1024;

    private static final int MAX_FIELDS = 32;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(2)
                                    .maxStringLength(1_000)
                                    .maxNameLength(64)
                                    .maxNumberLength(10)
                                    .maxDocumentLength(MAX_BYTES)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private FlatJson() {}

    static Optional<Map<String, String>> read(Bytes document) {
        if (document.size() > MAX_BYTES) {
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document.text())) {
            return parser.nextToken() == JsonToken.START_OBJECT ? fields(parser) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> fields(JsonParser parser) {
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean plain = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
            if (!plain || fields.size() == MAX_FIELDS) {
                return Optional.empty();
            }
            fields.put(name, parser.getString());
        }
        boolean ended = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        return ended ? Optional.of(fields) : Optional.empty();
    }
}
