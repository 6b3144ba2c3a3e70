// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `hub.imap`: where the hub's mailboxes are read (`HUB_IMAP_HOST`, …).
///
/// @param port 0 for the default
/// @param poll time between two looks, 100 ms to 1 h
/// @param order account of the mailbox for orders
/// @param agent account of the mailbox for payments
record ImapSettings(
        @DefaultValue("localhost") String host,
        @DefaultValue("0") int port,
        @DefaultValue("none") Tls tls,
        @DefaultValue("1s") Duration poll,
        @DefaultValue Account order,
        @DefaultValue Account agent) {
    ImapSettings {
        Refuse.unless(!host.isBlank(), "hub.imap.host");
        Refuse.unlessPort(port, "hub.imap.port");
        Refuse.unless(
                poll.compareTo(Duration.ofMillis(100)) >= 0
                        && poll.compareTo(Duration.ofHours(1)) <= 0,
                "hub.imap.poll");
    }

    /// A mailbox's login. With no user the mailbox is not read.
    record Account(@DefaultValue("") String user, @DefaultValue("") String password) {
        boolean isRead() {
            return !user.isEmpty();
        }

        @Override
        public String toString() {
            return "Account[" + user + "]";
        }
    }
}
