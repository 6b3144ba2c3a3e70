// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.sandbox.FreePort;
import io.tokumei.sandbox.history.Passage;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {
    private static final MailServer.Ports PORTS =
            new MailServer.Ports(FreePort.next(), FreePort.next());
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Account ORDER =
            Account.mailbox("order", "o-password", "order@tokumei.example");
    private static final Account HUB = new Account("hub", "h-password", "", "tokumei.example");
    private static final Account BUYER =
            Account.mailbox("buyer@anon.example", "b-password", "buyer@anon.example");
    private static final List<Account> ACCOUNTS = List.of(ORDER, HUB, BUYER);

    @TempDir Path folder;
    private MailServer server;

    @BeforeEach
    void start() {
        server = new MailServer(folder, PORTS, ACCOUNTS, InstantSource.system());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aMailArrivesStampedOnTopWithWhoSubmittedIt() throws Exception {
        new PostBox(BUYER, PORTS).send("order@tokumei.example", "注文", "商品：本 ①");

        Letter letter = new PostBox(ORDER, PORTS).await(0, l -> true, SOON).orElseThrow();

        assertThat(letter.subject()).isEqualTo("注文");
        assertThat(letter.text()).isEqualTo("商品：本 ①");
        assertThat(letter.header())
                .startsWith(
                        "Authentication-Results: mail.tokumei.example; auth=pass"
                                + " smtp.auth=buyer@anon.example\n");
    }

    @Test
    void aStampTheSenderBroughtAlongIsTakenAway() throws Exception {
        MimeMessage forged = mail("buyer@anon.example", "order@tokumei.example");
        forged.setHeader(
                "Authentication-Results", "mail.tokumei.example;\r\n auth=pass smtp.auth=agent");
        forged.addHeader("Authentication-Results", "elsewhere.example; dkim=pass");
        new PostBox(BUYER, PORTS).submit(forged);

        Letter letter = new PostBox(ORDER, PORTS).await(0, l -> true, SOON).orElseThrow();

        assertThat(letter.header()).doesNotContain("smtp.auth=agent");
        assertThat(letter.header()).containsOnlyOnce("mail.tokumei.example; auth=pass");
        assertThat(letter.header()).contains("elsewhere.example; dkim=pass");
    }

    @Test
    void nobodySendsUnderTheAddressOfAnother() throws Exception {
        MimeMessage forged = mail("order@tokumei.example", "order@tokumei.example");

        assertThatThrownBy(() -> new PostBox(BUYER, PORTS).submit(forged))
                .isInstanceOf(MessagingException.class);

        assertThat(server.history().all()).isEmpty();
    }

    @Test
    void theHubSendsUnderEveryAddressOfItsDomain() throws Exception {
        new PostBox(HUB, PORTS).submit(mail("agent@tokumei.example", "buyer@anon.example"));

        Letter letter = new PostBox(BUYER, PORTS).await(0, l -> true, SOON).orElseThrow();

        assertThat(letter.from()).isEqualTo("agent@tokumei.example");
    }

    @Test
    void withoutTheRightPasswordNothingIsAccepted() throws Exception {
        var thief = Account.mailbox("buyer@anon.example", "guess", "buyer@anon.example");
        MimeMessage mail = mail("buyer@anon.example", "order@tokumei.example");

        assertThatThrownBy(() -> new PostBox(thief, PORTS).submit(mail))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void anUnknownRecipientIsRefused() throws Exception {
        MimeMessage mail = mail("buyer@anon.example", "nobody@tokumei.example");

        assertThatThrownBy(() -> new PostBox(BUYER, PORTS).submit(mail))
                .hasStackTraceContaining("550");
    }

    @Test
    void theHistoryTellsARepeatByItsMessageId() throws Exception {
        MimeMessage mail = mail("buyer@anon.example", "order@tokumei.example");
        new PostBox(BUYER, PORTS).submit(mail);
        new PostBox(BUYER, PORTS).submit(mail);

        List<Passage> seen = server.history().all();

        assertThat(seen).extracting(Passage::repeat).containsExactly(false, true);
        assertThat(seen.getFirst().digest()).isEqualTo(seen.getLast().digest());
        assertThat(seen.getFirst().key()).isEqualTo(mail.getMessageID());
    }

    @Test
    void mailOutlivesTheServer() throws Exception {
        new PostBox(HUB, PORTS).submit(mail("order@tokumei.example", "buyer@anon.example"));
        new PostBox(BUYER, PORTS).send("order@tokumei.example", "waiting", "text");

        server.close();
        server = new MailServer(folder, PORTS, ACCOUNTS, InstantSource.system());

        assertThat(new PostBox(BUYER, PORTS).letters()).hasSize(1);
        assertThat(new PostBox(ORDER, PORTS).letters())
                .extracting(Letter::subject)
                .containsExactly("waiting");
    }

    private static MimeMessage mail(String from, String to) throws MessagingException {
        return Envelope.mime(
                "From: %s\r\nTo: %s\r\nSubject: hello\r\nMessage-ID: <fixed@test>\r\n\r\ntext\r\n"
                        .formatted(from, to));
    }
}
