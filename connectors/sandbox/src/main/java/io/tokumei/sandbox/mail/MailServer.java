// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.mail;

import io.tokumei.sandbox.history.AppendLog;
import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.subethamail.smtp.AuthenticationHandler;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/// The mail server of the demo: everybody has to log in, nobody can send under another's address,
/// and each mail says on top who submitted it. What it accepts is in its history first.
public final class MailServer implements AutoCloseable {
    /// The domain of the hub's own addresses.
    public static final String HUB_DOMAIN = "tokumei.example";

    private static final String WAITING = "waiting.jsonl";

    private final Path folder;
    private final List<Account> accounts;
    private final History history;
    private final Mailboxes mailboxes;
    private final SMTPServer smtp;

    public MailServer(Path folder, Ports ports, List<Account> accounts, InstantSource clock) {
        this.folder = folder;
        this.accounts = List.copyOf(accounts);
        history = History.open(folder.resolve("history.jsonl"));
        mailboxes = new Mailboxes(ports.imap(), this.accounts, clock);
        refill();
        smtp =
                SMTPServer.port(ports.smtp())
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName(Stamp.AUTHSERV_ID)
                        .requireAuth()
                        .insertReceivedHeaders(false)
                        .maxMessageSize(Submission.MAX_BYTES)
                        .authenticationHandlerFactory(
                                new EasyAuthenticationHandlerFactory(this::login))
                        .messageHandlerFactory(this::submission)
                        .build();
        smtp.start();
    }

    /// Where to listen, on 127.0.0.1.
    public record Ports(int smtp, int imap) {}

    /// Every mail that was accepted, once for each recipient.
    public History history() {
        return history;
    }

    @Override
    public void close() {
        smtp.stop();
        keepWaiting();
        mailboxes.close();
        history.close();
    }

    private void login(String login, String password, MessageContext context)
            throws LoginFailedException {
        byte[] given = password.getBytes(StandardCharsets.UTF_8);
        boolean right =
                account(login)
                        .map(a -> a.password().getBytes(StandardCharsets.UTF_8))
                        .filter(own -> MessageDigest.isEqual(own, given))
                        .isPresent();
        if (!right) {
            throw new LoginFailedException();
        }
    }

    private Submission submission(MessageContext context) {
        Account account =
                context.getAuthenticationHandler()
                        .map(AuthenticationHandler::getIdentity)
                        .flatMap(identity -> account(identity.toString()))
                        .orElseThrow();
        return new Submission(account, mailboxes, history);
    }

    private Optional<Account> account(String login) {
        return accounts.stream().filter(a -> a.login().equals(login)).findFirst();
    }

    /// People's mailboxes come back whole; the hub's only with what it had not fetched.
    private void refill() {
        for (Passage mail : history.all()) {
            if (!mail.to().endsWith("@" + HUB_DOMAIN) && mailboxes.knows(mail.to())) {
                mailboxes.deliver(mail.to(), Stamp.on(mail.body(), mail.from()));
            }
        }
        Path waiting = folder.resolve(WAITING);
        if (Files.exists(waiting)) {
            try (var log = AppendLog.open(waiting, Waiting.class)) {
                log.all().forEach(w -> mailboxes.deliver(w.to(), w.mail()));
            }
            delete(waiting);
        }
    }

    private void keepWaiting() {
        delete(folder.resolve(WAITING));
        try (var log = AppendLog.open(folder.resolve(WAITING), Waiting.class)) {
            for (Account account : accounts) {
                if (account.address().endsWith("@" + HUB_DOMAIN)) {
                    for (String mail : mailboxes.unread(account.address())) {
                        log.append(new Waiting(account.address(), mail));
                    }
                }
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Waiting(String to, String mail) {}
}
