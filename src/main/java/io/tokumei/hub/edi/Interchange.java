// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.notice.InterchangeReport;
import io.tokumei.hub.notice.InterchangeReport.Finding;
import io.tokumei.hub.notice.InterchangeReport.MessageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// An interchange as it was read: its envelope, its messages, and what is wrong with either. A
/// finding at the envelope refuses everything in it.
record Interchange(
        String reference,
        String sender,
        String recipient,
        List<Message> messages,
        List<Finding> findings) {
    private static final Pattern IDENTIFICATION = Pattern.compile("[ -~]{1,35}");
    private static final Pattern REFERENCE = Pattern.compile("[ -~]{1,14}");
    private static final Set<String> ANSWERS = Set.of("CONTRL", "APERAK");

    Interchange {
        messages = List.copyOf(messages);
        findings = List.copyOf(findings);
    }

    /// One message, as far as its structure could be told.
    ///
    /// @param content empty groups and segments left out; without parts when refused
    record Message(
            String reference, String type, String version, Group content, List<Finding> findings) {
        Message {
            findings = List.copyOf(findings);
        }

        Message with(List<Finding> more) {
            List<Finding> all = new ArrayList<>(findings);
            all.addAll(more);
            return new Message(reference, type, version, content, all);
        }
    }

    Interchange withMessages(List<Message> other) {
        return new Interchange(reference, sender, recipient, other, findings);
    }

    static Interchange unreadable(Fault fault) {
        var finding = new Finding(fault.code(), 0, "UNB", 0, 0);
        return new Interchange("", "", "", List.of(), List.of(finding));
    }

    Interchange with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Interchange(reference, sender, recipient, messages, all);
    }

    /// Tells whether it holds answers to our own interchanges and nothing else: those are never
    /// answered in turn.
    boolean onlyAnswers() {
        return !messages.isEmpty() && messages.stream().allMatch(m -> ANSWERS.contains(m.type()));
    }

    /// What its sender is told. Text that could not be an identification is left out.
    InterchangeReport report() {
        List<MessageReport> reports =
                messages.stream()
                        .map(m ->
                                new MessageReport(
                                        plain(REFERENCE, m.reference()),
                                        plain(IDENTIFICATION, m.type()),
                                        plain(IDENTIFICATION, m.version()),
                                        m.findings()))
                        .toList();
        return new InterchangeReport(
                plain(REFERENCE, reference),
                plain(IDENTIFICATION, sender),
                plain(IDENTIFICATION, recipient),
                reports,
                findings);
    }

    private static String plain(Pattern form, String text) {
        return form.matcher(text).matches() ? text : "";
    }
}
