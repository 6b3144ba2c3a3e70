// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.party.Channel;

/// Which route reads what came by which channel.
final class Lanes {
    /// Lane of the mailbox for orders.
    static final String ORDER = "order";

    /// Lane of the mailbox for payments.
    static final String AGENT = "agent";

    private Lanes() {}

    static String route(InboxKey key) {
        return switch (key.channel()) {
            case MAIL -> key.lane().equals(AGENT) ? "direct:agent-mail" : "direct:shopper-mail";
            case WEB, DESK -> "direct:page";
            case CLOCK -> "direct:clock";
            case AS2 -> "direct:store-edi";
            case JMS -> "direct:courier-jms";
            case MQTT -> "direct:pickup-mqtt";
        };
    }

    /// The route that writes and sends a notice for the first time.
    static String write(Channel channel) {
        return switch (channel) {
            case MAIL, WEB -> "direct:write-mail";
            case AS2 -> "direct:write-as2";
            case JMS -> "direct:write-jms";
            case MQTT -> "direct:write-mqtt";
            case DESK, CLOCK -> throw new IllegalStateException("nothing is sent there");
        };
    }

    /// The route that sends bytes fixed before.
    static String send(Channel channel) {
        return switch (channel) {
            case MAIL, WEB -> "direct:send-mail";
            case AS2 -> "direct:send-as2";
            case JMS -> "direct:send-jms";
            case MQTT -> "direct:send-mqtt";
            case DESK, CLOCK -> throw new IllegalStateException("nothing is sent there");
        };
    }
}
