// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.mail;

import java.util.Locale;

/// Who may use the mail server.
///
/// @param login name for SMTP and IMAP
/// @param address where its mail arrives; empty for a login that only sends
/// @param domain what it may also send for: every address of this domain; empty for none
public record Account(String login, String password, String address, String domain) {

    /// A mailbox that sends only under its own address.
    public static Account mailbox(String login, String password, String address) {
        return new Account(login, password, address, "");
    }

    /// Whether mail under this sender address may come from this account.
    boolean owns(String sender) {
        String folded = sender.toLowerCase(Locale.ROOT);
        return (!address.isEmpty() && folded.equals(address))
                || (!domain.isEmpty()
                        && (folded.endsWith("@" + domain) || folded.endsWith("." + domain)));
    }

    @Override
    public String toString() {
        return login;
    }
}
