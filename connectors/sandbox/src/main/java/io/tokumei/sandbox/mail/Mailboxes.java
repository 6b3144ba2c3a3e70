// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The mailboxes, as an IMAP server on 127.0.0.1 serves them.
final class Mailboxes implements AutoCloseable {
    private final GreenMail server;
    private final InstantSource clock;

    Mailboxes(int port, List<Account> accounts, InstantSource clock) {
        this.clock = clock;
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        for (Account account : accounts) {
            if (!account.address().isEmpty()) {
                server.setUser(account.address(), account.login(), account.password());
            }
        }
        server.start();
    }

    Instant now() {
        return clock.instant();
    }

    boolean knows(String address) {
        return user(address) != null;
    }

    void deliver(String address, String mail) {
        try {
            Objects.requireNonNull(user(address)).deliver(Envelope.mime(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException("mail cannot be kept", e);
        }
    }

    /// The mails of an address nobody has read yet, as ISO 8859-1 text.
    List<String> unread(String address) {
        List<String> unread = new ArrayList<>();
        try {
            GreenMailUser user = Objects.requireNonNull(user(address));
            MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
            for (StoredMessage message : inbox.getNonDeletedMessages()) {
                if (!message.isSet(Flags.Flag.SEEN)) {
                    var bytes = new ByteArrayOutputStream();
                    message.getMimeMessage().writeTo(bytes);
                    unread.add(bytes.toString(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (FolderException | MessagingException | IOException e) {
            throw new IllegalStateException("mailbox cannot be read", e);
        }
        return unread;
    }

    @Override
    public void close() {
        server.stop();
    }

    private @Nullable GreenMailUser user(String address) {
        return server.getUserManager().getUserByEmail(address);
    }
}
