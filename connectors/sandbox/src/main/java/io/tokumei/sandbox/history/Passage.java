// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.history;

import java.time.Instant;

/// One message as one party saw it pass.
///
/// @param from id or address of the sender
/// @param to id or address of the receiver
/// @param channel how it travelled: mail, as2, jms, http
/// @param document what it was: ORDERS, transport-request, the subject of a mail
/// @param reference the business number it carried, or empty
/// @param key what makes it the same message when it comes again: a Message-ID, an event id
/// @param digest what proves which bytes were seen: a MIC or a SHA-256
/// @param body its content; bytes of an unknown charset as ISO 8859-1
/// @param repeat whether the key was known already
public record Passage(
        Instant at,
        String from,
        String to,
        String channel,
        String document,
        String reference,
        String key,
        String digest,
        String body,
        boolean repeat) {

    /// A message seen for the first time, as far as its writer knows.
    public static Passage of(Instant at, Route route, Content content) {
        return new Passage(
                at,
                route.from(),
                route.to(),
                route.channel(),
                content.document(),
                content.reference(),
                content.key(),
                content.digest(),
                content.body(),
                false);
    }

    Passage repeated(boolean value) {
        return new Passage(at, from, to, channel, document, reference, key, digest, body, value);
    }

    /// One line for a person.
    public String line() {
        return "%tT %-24s -> %-24s %-4s %-20s %s%s"
                .formatted(
                        at.atZone(java.time.ZoneId.systemDefault()),
                        from,
                        to,
                        channel,
                        document,
                        reference,
                        repeat ? " (again)" : "");
    }

    /// Who sent it to whom, and how.
    public record Route(String from, String to, String channel) {}

    /// What was sent.
    public record Content(
            String document, String reference, String key, String digest, String body) {}
}
