// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import java.util.Map;

/// A message in the form in which it leaves, fixed before the first attempt to send it.
///
/// @param messageId the transport's message id
/// @param reference what the receiver will quote (such as an interchange control reference), or
///   empty
/// @param attributes transport headers and what is needed to check the receipt (such as the MIC)
public record Wire(String messageId, String reference, Map<String, String> attributes, Bytes body) {
    public Wire {
        attributes = Map.copyOf(attributes);
    }

    @Override
    public String toString() {
        return "Wire[" + messageId + ", " + body + "]";
    }
}
