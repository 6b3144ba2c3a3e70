// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.courier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the courier reads of a request: its id and the number on the label.
record TransportRequest(String id, String reference, String sender) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static TransportRequest read(String text) {
        JsonNode json = JSON.readTree(text);
        if (!json.path("type").asString("").equals("transport-request")) {
            throw new IllegalArgumentException("no transport request");
        }
        return new TransportRequest(
                json.path("id").asString(""),
                json.path("reference").asString(""),
                json.path("sender").asString(""));
    }
}
