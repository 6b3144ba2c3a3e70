// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// What the header of a mail says about it.
record Envelope(List<String> from, String subject, String messageId) {
    Envelope {
        from = List.copyOf(from);
    }

    /// Reads a mail, given as ISO 8859-1 text. A mail without Message-ID gets a name by its bytes.
    static Envelope read(String mail) {
        try {
            MimeMessage message = mime(mail);
            List<String> from = new ArrayList<>();
            Address[] addresses = message.getFrom();
            if (addresses != null) {
                for (Address address : addresses) {
                    from.add(((InternetAddress) address).getAddress());
                }
            }
            return new Envelope(
                    from,
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Objects.requireNonNullElse(message.getMessageID(), digest(mail)));
        } catch (MessagingException e) {
            return new Envelope(List.of(), "", digest(mail));
        }
    }

    static MimeMessage mime(String mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// SHA-256 in hex.
    static String digest(String mail) {
        try {
            byte[] bytes = mail.getBytes(StandardCharsets.ISO_8859_1);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
