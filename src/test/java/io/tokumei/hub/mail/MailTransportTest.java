// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.trade.Language;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Written mail through a real SMTP and IMAP server.
class MailTransportTest {
    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                    });

    static List<ToShopper> samples() {
        return List.of(
                NoticeSamples.all(Language.JA).getFirst(),
                NoticeSamples.all(Language.EN).getFirst(),
                NoticeSamples.all(Language.JA).get(2));
    }

    @BeforeEach
    void start() {
        server.start();
        server.setUser("buyer@anon.example", "buyer", "demo");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mailArrivesByteForByteAndItsSignatureHolds(ToShopper notice)
            throws MessagingException, IOException, FailException {
        var writer =
                new MailWriter(
                        DemoParties.settings(),
                        new DemoParties(),
                        id -> "token-%06d".formatted(id),
                        Optional.of(Keys.DKIM));
        Wire wire = writer.write(notice, 42, NoticeSamples.AT);

        send(new Wire(wire.messageId(), wire.reference(), acceptedByServer(wire), wire.body()));

        byte[] arrived = fetch();
        String text = new String(arrived, StandardCharsets.UTF_8);
        String trace = text.substring(0, text.indexOf("DKIM-Signature:"));
        assertThat(trace).contains("Return-Path: <bounce@tokumei.example>");
        // What follows the server's own trace lines; it drops the last line break.
        assertThat(
                        text.substring(trace.length())
                                .stripTrailing()
                                .equals(wire.body().text().stripTrailing()))
                .as("byte for byte")
                .isTrue();
        List<SignatureRecord> signatures =
                new DKIMVerifier((method, selector, domain) -> record(selector, domain))
                        .verify(new ByteArrayInputStream(arrived));
        assertThat(signatures).hasSize(1);
        assertThat(signatures.getFirst().getHeaders().stream().map(CharSequence::toString))
                .contains("From", "To", "Subject", "Date", "Message-ID");
        assertThat(
                        new MailReader(DemoParties.settings(), new DemoParties())
                                .read(MailReader.ORDER, Bytes.of(arrived)))
                .as("our own mail coming back")
                .isEqualTo(Reading.nothing());
    }

    @Test
    void mailLeavesUnderAnEmptyEnvelopeSender() throws MessagingException {
        var wire =
                new Wire(
                        "<a@tokumei.example>",
                        "",
                        Map.of(MailWriter.ENVELOPE_TO, "buyer@anon.example"),
                        Bytes.ofText("Subject: x\r\n\r\nx\r\n"));
        var mail = new FinishedMail(wire);
        assertThat(mail.getEnvelopeFrom()).isEqualTo("<>");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("buyer@anon.example");
    }

    /// This server refuses every recipient of a mail without envelope sender.
    private static Map<String, String> acceptedByServer(Wire wire) {
        Map<String, String> attributes = new HashMap<>(wire.attributes());
        attributes.put(MailWriter.ENVELOPE_FROM, "bounce@tokumei.example");
        return attributes;
    }

    private void send(Wire wire) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", server.getSmtp().getPort());
        try (Transport transport = Session.getInstance(properties).getTransport("smtp")) {
            transport.connect();
            var mail = new FinishedMail(wire);
            mail.saveChanges();
            mail.setHeader("Message-ID", "<other@tokumei.example>");
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private byte[] fetch() throws MessagingException, IOException {
        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        var properties = new Properties();
        properties.put("mail.imap.port", server.getImap().getPort());
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", "buyer", "demo");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            Message[] messages = inbox.getMessages();
            assertThat(messages).hasSize(1);
            var out = new ByteArrayOutputStream();
            messages[0].writeTo(out);
            return out.toByteArray();
        }
    }

    private static List<String> record(CharSequence selector, CharSequence domain)
            throws PermFailException {
        if (!"hub".contentEquals(selector) || !"tokumei.example".contentEquals(domain)) {
            throw new PermFailException("no such key");
        }
        return List.of(Keys.DNS_RECORD);
    }
}
