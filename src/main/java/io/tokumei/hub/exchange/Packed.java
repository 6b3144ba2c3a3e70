// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Wire;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultMessage;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/// The first step of every sink: makes of a [Wire] what its transport takes, with no header but
/// those the transport itself needs.
public final class Packed {
    private static final String ADDRESS = "address";
    private static final String EXPIRES = "expires";
    private static final String FROM = "envelope-from";
    private static final String TO = "envelope-to";

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

    /// A finished mail.
    public void mail(Exchange exchange) throws MessagingException {
        Wire wire = wire(exchange);
        var plain = new DefaultMessage(exchange.getContext());
        plain.setBody(new FinishedMail(wire));
        exchange.setMessage(plain);
    }

    private static void queue(Exchange exchange, Wire wire, Object body) {
        var plain = new DefaultMessage(exchange.getContext());
        plain.setBody(body);
        plain.setHeader("CamelJmsDestinationName", attribute(wire, ADDRESS));
        plain.setHeader("_AMQ_DUPL_ID", "outbox-" + outbox(exchange).id());
        String expires = wire.attributes().get(EXPIRES);
        if (expires != null) {
            plain.setHeader("JMSExpiration", Instant.parse(expires).toEpochMilli());
        }
        exchange.setMessage(plain);
    }

    private static Wire wire(Exchange exchange) {
        return exchange.getMessage().getMandatoryBody(Wire.class);
    }

    private static OutboxMessage outbox(Exchange exchange) {
        return exchange.getVariable(Relay.OUTBOX, OutboxMessage.class);
    }

    private static String attribute(Wire wire, String name) {
        String value = wire.attributes().get(name);
        if (value == null) {
            throw new IllegalStateException("written without " + name);
        }
        return value;
    }

    /// Goes out byte for byte as it was written and signed; sender and receivers are those of the
    /// envelope, not of the header.
    private static final class FinishedMail extends SMTPMessage {
        private final Wire wire;

        FinishedMail(Wire wire) throws MessagingException {
            super((jakarta.mail.@Nullable Session) null, new ByteArrayInputStream(wire.body().toArray()));
            this.wire = wire;
            this.saved = true;
            setEnvelopeFrom(attribute(wire, FROM));
        }

        @Override
        public Address[] getAllRecipients() throws MessagingException {
            return InternetAddress.parse(attribute(wire, TO), true);
        }

        @Override
        public void saveChanges() {
            // Nothing changes any more.
        }

        @Override
        public void setHeader(String name, String value) {
            // Nothing changes any more.
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
            out.write(wire.body().toArray());
        }
    }
}
