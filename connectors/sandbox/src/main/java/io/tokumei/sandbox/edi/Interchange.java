// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.edi;

import java.util.List;

/// One interchange, as its UNB says.
public record Interchange(Party sender, Party recipient, String control, List<Message> messages) {
    public Interchange {
        messages = List.copyOf(messages);
    }

    /// A party in UNB or UCI: identification and code qualifier.
    public record Party(String id, String qualifier) {}
}
