// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

/// Topic names of one site, all below `pp/v1/{site}/`.
///
/// @param site the site's id: 1 to 32 of `a-z`, `0-9` and `-`
public record Topics(String site) {
    public Topics {
        Rule.SITE.require(site);
    }

    /// Whether a text may be a site's id (and the common name of its certificate).
    public static boolean isSite(String text) {
        return Rule.SITE.allows(text);
    }

    /// Up: journal events, strictly by sequence number.
    public String events() {
        return below("evt");
    }

    /// Up: number and secret to be checked.
    public String authRequests() {
        return below("req/auth");
    }

    /// Down: the answers to [#authRequests()].
    public String authAnswers() {
        return below("rsp/auth");
    }

    /// Down: the only message that frees journal events.
    public String acknowledgedSeq() {
        return below("rsp/ackseq");
    }

    /// Down: parcels on their way.
    public String announcements() {
        return below("cmd/announce");
    }

    /// Up: what became of a command.
    public String commandAcks() {
        return below("ack");
    }

    /// Up, retained, with last will: whether the site is there.
    public String presence() {
        return below("state/presence");
    }

    /// Subscription filter for every command to this site.
    public String allCommands() {
        return below("cmd/#");
    }

    /// Subscription filter for every answer to this site.
    public String allAnswers() {
        return below("rsp/#");
    }

    /// The same name as an address of the broker behind the topic: dots instead of slashes.
    public static String address(String topic) {
        return topic.replace('/', '.');
    }

    private String below(String rest) {
        return "pp/v1/" + site + "/" + rest;
    }
}
