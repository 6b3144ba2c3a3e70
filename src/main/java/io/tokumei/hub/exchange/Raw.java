// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.broker.Addresses;
import io.tokumei.hub.flow.Bytes;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsMessage;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.support.DefaultMessage;
import org.jspecify.annotations.Nullable;

/// The first step of every source: puts the raw bytes in the place of the transport's message, so
/// that nothing a sender wrote becomes a header. What names the message goes into the variable
/// `key`. Bytes beyond the limit are cut off; their reader then refuses what is left.
public final class Raw {
    private static final String KEY = "key";
    private static final int LARGEST_MAIL = 4 << 20;
    private static final int LARGEST_DOCUMENT = 64 << 10;

    /// A mail; key = folder, UIDVALIDITY and UID.
    public void mail(Exchange exchange) throws MessagingException, IOException {
        if (!(exchange.getMessage() instanceof MailMessage received)) {
            throw new IllegalStateException("not a mail");
        }
        jakarta.mail.Message mail = received.getOriginalMessage();
        Folder folder = mail.getFolder();
        if (!(folder instanceof UIDFolder numbered)) {
            throw new IllegalStateException("the mailbox gives its mails no numbers");
        }
        long uid = numbered.getUID(mail);
        String key = folder.getFullName() + "/" + numbered.getUIDValidity() + "/" + uid;
        var content = new Cut(LARGEST_MAIL);
        mail.writeTo(content);
        replace(exchange, key, Bytes.of(content.toByteArray()));
    }

    /// A message of the broker; key = the address it came to, as the broker wrote it.
    public void jms(Exchange exchange) throws JMSException {
        if (!(exchange.getMessage() instanceof JmsMessage received)) {
            throw new IllegalStateException("not a message of the broker");
        }
        jakarta.jms.Message message = received.getJmsMessage();
        String origin = message.getStringProperty(Addresses.ORIGIN);
        replace(exchange, origin == null ? "" : origin, Bytes.of(content(message)));
    }

    private static byte[] content(jakarta.jms.Message message) throws JMSException {
        return switch (message) {
            case BytesMessage bytes -> {
                byte[] content =
                        new byte[(int) Math.min(bytes.getBodyLength(), LARGEST_DOCUMENT + 1)];
                bytes.readBytes(content);
                yield content;
            }
            case TextMessage text -> {
                String content = text.getText() == null ? "" : text.getText();
                int end = Math.min(content.length(), LARGEST_DOCUMENT + 1);
                yield Bytes.ofText(content.substring(0, end)).toArray();
            }
            // Objects are never unpacked.
            default -> new byte[0];
        };
    }

    private static void replace(Exchange exchange, String key, @Nullable Bytes body) {
        exchange.setVariable(KEY, key);
        var plain = new DefaultMessage(exchange.getContext());
        plain.setBody(body);
        exchange.setMessage(plain);
    }

    /// Takes so many bytes and drops the rest.
    private static final class Cut extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int limit;

        Cut(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int octet) {
            if (kept.size() <= limit) {
                kept.write(octet);
            }
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            kept.write(octets, from, Math.clamp(limit + 1L - kept.size(), 0, length));
        }

        byte[] toByteArray() {
            return kept.toByteArray();
        }
    }
}
