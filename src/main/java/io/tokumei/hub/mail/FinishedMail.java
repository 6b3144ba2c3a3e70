// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.flow.Wire;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/// A written mail on its way to a mail transport: goes out byte for byte as it was fixed, under the
/// envelope its [Wire] names. Hand it to the transport as it is; asking it to save changes does
/// nothing, since any change would break its signature.
public final class FinishedMail extends SMTPMessage {
    private final Wire wire;

    /// @throws MessagingException when the wire holds no mail of [MailWriter]
    public FinishedMail(Wire wire) throws MessagingException {
        super(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(wire.body().toArray()));
        this.wire = wire;
        String from = wire.attributes().getOrDefault(MailWriter.ENVELOPE_FROM, "");
        setEnvelopeFrom("<" + from + ">");
    }

    @Override
    public void saveChanges() {
        // The bytes are fixed.
    }

    @Override
    public void setHeader(String name, String value) {
        // The bytes are fixed; transports set the Message-ID they read here a second time.
    }

    @Override
    public Address[] getAllRecipients() throws MessagingException {
        return new Address[] {
            new InternetAddress(wire.attributes().getOrDefault(MailWriter.ENVELOPE_TO, ""))
        };
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        out.write(wire.body().toArray());
    }
}
