// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.flow.Wire;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultMessage;

/// The first step of every sink: makes of a [Wire] what its transport takes, with no header but
/// those the transport itself needs.
public final class Packed {
    private static final String ADDRESS = "address";
    private static final String EXPIRES = "expires";

    /// A document for a message queue, as text.
    public void text(Exchange exchange) {
        Wire wire = wire(exchange);
        queue(exchange, wire, wire.body().text());
    }

    /// A message for a topic, as bytes.
    public void bytes(Exchange exchange) {
        Wire wire = wire(exchange);
        queue(exchange, wire, wire.body().toArray());
    }

    private static void queue(Exchange exchange, Wire wire, Object body) {
        var plain = new DefaultMessage(exchange.getContext());
        plain.setBody(body);
        plain.setHeader("CamelJmsDestinationName", attribute(wire, ADDRESS));
        plain.setHeader("_AMQ_DUPL_ID", "outbox-" + Relay.message(exchange).id());
        String expires = wire.attributes().get(EXPIRES);
        if (expires != null) {
            plain.setHeader("JMSExpiration", Instant.parse(expires).toEpochMilli());
        }
        exchange.setMessage(plain);
    }

    private static Wire wire(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof Wire wire) {
            return wire;
        }
        throw new IllegalStateException("nothing written to send");
    }

    private static String attribute(Wire wire, String name) {
        String value = wire.attributes().get(name);
        if (value == null) {
            throw new IllegalStateException("written without " + name);
        }
        return value;
    }
}
