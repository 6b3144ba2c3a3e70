// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Where the codec leaves values of [io.tokumei.hub.trade.Sensitive] types, and finds them again.
interface Vault {
    /// Inside something that is sealed as a whole.
    Vault OPEN =
            new Vault() {
                @Override
                public JsonNode seal(String dataClass, String path, JsonNode plain) {
                    return plain;
                }

                @Override
                public Optional<JsonNode> open(String dataClass, String path, JsonNode stored) {
                    return Optional.of(stored);
                }
            };

    /// The form in which the value may rest.
    ///
    /// @param path the value's place inside the record, such as `shopper`
    JsonNode seal(String dataClass, String path, JsonNode plain);

    /// The value again; empty when its key was destroyed.
    Optional<JsonNode> open(String dataClass, String path, JsonNode stored);
}
