// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.mail;

import io.tokumei.sandbox.history.Patience;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;

/// A person's mail program: submits by SMTP, reads by IMAP, on 127.0.0.1.
public final class PostBox {
    private static final String HOST = "127.0.0.1";
    private static final String TIMEOUT_MILLIS = "15000";
    private static final int MAX_DEPTH = 5;

    private final Account account;
    private final MailServer.Ports ports;
    private final String name;
    private final Session session;

    public PostBox(Account account, MailServer.Ports ports) {
        this(account, ports, "");
    }

    /// @param name what the program writes beside the address, as most do; may be empty
    public PostBox(Account account, MailServer.Ports ports, String name) {
        this.account = account;
        this.name = name;
        this.ports = ports;
        var settings = new Properties();
        for (String protocol : List.of("smtp", "imap")) {
            settings.setProperty("mail." + protocol + ".timeout", TIMEOUT_MILLIS);
            settings.setProperty("mail." + protocol + ".connectiontimeout", TIMEOUT_MILLIS);
        }
        settings.setProperty("mail.smtp.auth", "true");
        session = Session.getInstance(settings);
    }

    public String address() {
        return account.address();
    }

    /// Sends a plain text; returns its Message-ID.
    public String send(String to, String subject, String text) {
        try {
            var mail = new MimeMessage(session);
            mail.setFrom(sender());
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            mail.setSubject(subject, StandardCharsets.UTF_8.name());
            mail.setText(text, StandardCharsets.UTF_8.name());
            mail.saveChanges();
            submit(mail);
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException("mail not accepted", e);
        }
    }

    private InternetAddress sender() throws MessagingException {
        var sender = new InternetAddress(account.address());
        try {
            sender.setPersonal(name.isEmpty() ? null : name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return sender;
    }

    void submit(MimeMessage mail) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(HOST, ports.smtp(), account.login(), account.password());
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    /// Every mail in the inbox, oldest first.
    public List<Letter> letters() {
        return letters(0);
    }

    private List<Letter> letters(int after) {
        try (Store store = session.getStore("imap")) {
            store.connect(HOST, ports.imap(), account.login(), account.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<Letter> letters = new ArrayList<>();
                for (int number = after + 1; number <= inbox.getMessageCount(); number++) {
                    letters.add(letter((MimeMessage) inbox.getMessage(number)));
                }
                return letters;
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("inbox not readable", e);
        }
    }

    /// The first mail that fits and has a higher number, waiting for it up to `patience`.
    public Optional<Letter> await(int after, Predicate<Letter> which, Duration patience) {
        return Patience.find(() -> letters(after).stream().filter(which).findFirst(), patience);
    }

    private static Letter letter(MimeMessage mail) throws MessagingException, IOException {
        var header = new StringBuilder();
        var lines = mail.getAllHeaderLines();
        while (lines.hasMoreElements()) {
            header.append(lines.nextElement().replaceAll("\\r?\\n[ \\t]+", " ")).append('\n');
        }
        return new Letter(
                mail.getMessageNumber(),
                InternetAddress.toString(mail.getFrom()),
                Objects.requireNonNullElse(mail.getSubject(), ""),
                Objects.requireNonNullElse(mail.getMessageID(), ""),
                text(mail, 0),
                header.toString());
    }

    private static String text(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (depth < MAX_DEPTH && part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String text = text(inner, depth + 1);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
