// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.notice;

import java.util.List;

/// What the reader found in one EDI interchange; it never repeats what stood there.
///
/// @param reference control reference of the interchange (UNB 0020), empty when unreadable
/// @param sender identification of its sender (UNB S002), empty when unreadable
/// @param recipient identification of its recipient (UNB S003)
public record InterchangeReport(
        String reference,
        String sender,
        String recipient,
        List<MessageReport> messages,
        List<Finding> findings) {
    public InterchangeReport {
        messages = List.copyOf(messages);
        findings = List.copyOf(findings);
    }

    /// One message of the interchange and its findings; none means accepted.
    public record MessageReport(
            String reference, String type, String version, List<Finding> findings) {
        public MessageReport {
            findings = List.copyOf(findings);
        }
    }

    /// One error: UN/EDIFACT code 0085, and where it stands (0 where it does not apply).
    public record Finding(String code, int segment, String tag, int element, int component) {}

    /// Tells whether anything was refused.
    public boolean isClean() {
        return findings.isEmpty() && messages.stream().allMatch(m -> m.findings().isEmpty());
    }
}
