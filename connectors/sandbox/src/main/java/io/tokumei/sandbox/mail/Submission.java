// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.mail;

import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/// One mail being submitted. It is in the history and in the mailboxes before the server says 250.
final class Submission implements MessageHandler {
    static final int MAX_BYTES = 10 << 20;
    private static final int MAX_RECIPIENTS = 20;

    private final Account account;
    private final Mailboxes mailboxes;
    private final History history;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Submission(Account account, Mailboxes mailboxes, History history) {
        this.account = account;
        this.mailboxes = mailboxes;
        this.history = history;
    }

    @Override
    public void from(String address) throws RejectException {
        boolean bounce = address.isEmpty() && !account.domain().isEmpty();
        if (!bounce && !account.owns(address)) {
            throw new RejectException(553, "5.7.1 Sender address is not yours");
        }
        sender = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
        String folded = address.toLowerCase(Locale.ROOT);
        if (!mailboxes.knows(folded)) {
            throw new RejectException(550, "5.1.1 No such mailbox");
        }
        if (recipients.size() >= MAX_RECIPIENTS) {
            throw new RejectException(452, "4.5.3 Too many recipients");
        }
        recipients.add(folded);
    }

    @Override
    public String data(InputStream in) throws RejectException, IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new RejectException(552, "5.3.4 Message too big");
        }
        String mail = new String(bytes, StandardCharsets.ISO_8859_1);
        Envelope seen = Envelope.read(mail);
        if (seen.from().size() != 1 || !account.owns(seen.from().getFirst())) {
            throw new RejectException(550, "5.7.1 From address is not yours");
        }
        String stamped = Stamp.on(mail, account.login());
        for (String recipient : recipients) {
            history.add(passage(seen, recipient, mail));
            mailboxes.deliver(recipient, stamped);
        }
        return "2.0.0 Ok";
    }

    @Override
    public void done() {
        recipients.clear();
    }

    private Passage passage(Envelope seen, String recipient, String mail) {
        String from = sender.isEmpty() ? seen.from().getFirst() : sender;
        return Passage.of(
                mailboxes.now(),
                new Passage.Route(from, recipient, "mail"),
                new Passage.Content(
                        seen.subject(), "", seen.messageId(), Envelope.digest(mail), mail));
    }
}
