// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.flow.InboxMessage;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.mail.MailReader;
import io.tokumei.hub.mail.MailWriter;
import io.tokumei.hub.notice.ToShopper;

/// Mail, read and written, as the routes ask for it.
public final class Letters {
    private final MailReader reader;
    private final MailWriter writer;

    public Letters(MailReader reader, MailWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /// Reads a kept mail; its lane names the mailbox.
    public Reading read(InboxMessage message) {
        return reader.read(message.key().lane(), message.raw());
    }

    /// Writes a notice to a shopper.
    public Wire write(OutboxMessage message) {
        if (message.notice() instanceof ToShopper notice) {
            return writer.write(notice, message.id(), message.createdAt());
        }
        throw new IllegalArgumentException("not a notice to a shopper");
    }
}
