// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import jakarta.mail.PasswordAuthentication;
import org.apache.camel.component.mail.MailAuthenticator;

/// A login at a mail server; being a bean, it never stands in an endpoint's address.
public final class Mailbox extends MailAuthenticator {
    private final PasswordAuthentication login;

    public Mailbox(String user, String password) {
        login = new PasswordAuthentication(user, password);
    }

    @Override
    public PasswordAuthentication getPasswordAuthentication() {
        return login;
    }
}
