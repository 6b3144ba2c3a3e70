// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.trade.MailAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/// What the mail edge must be told by the operator.
///
/// @param name the hub's name as shown in the From line: printable ASCII, at most 40 characters
/// @param domain right-hand side of Message-IDs; also the domain whose addresses are our own
/// @param order mailbox of orders
/// @param agent mailbox of the hosted payment agent
/// @param authservId the name under which our own front stamps what it proved about a sender (RFC
///   8601 §2.5); stamps of any other name count for nothing
/// @param web base address of the hub's pages, without a closing slash
/// @param help where a person can be reached: a mail address or a page, shown as it is
/// @param zone time zone of the dates told to shoppers
/// @param ownDomains further domains that are ours (such as that of the relay aliases): mail from
///   them is never answered
public record MailSettings(
        String name,
        String domain,
        MailAddress order,
        MailAddress agent,
        String authservId,
        URI web,
        String help,
        ZoneId zone,
        Set<String> ownDomains) {
    private static final int MAX_NAME = 40;

    public MailSettings {
        if (name.isBlank()
                || name.length() > MAX_NAME
                || !name.chars()
                        .allMatch(c -> c == ' ' || (c < 127 && Character.isLetterOrDigit(c)))) {
            throw new IllegalArgumentException(
                    "mail name: 1 to " + MAX_NAME + " ASCII letters, digits and spaces");
        }
        if (authservId.isBlank()) {
            throw new IllegalArgumentException("mail authserv-id: must be set");
        }
        ownDomains = Set.copyOf(ownDomains);
    }

    /// Tells whether an address belongs to the hub itself: answering it could only loop.
    boolean isOwn(MailAddress address) {
        String text = address.canonical().toLowerCase(Locale.ROOT);
        String domainOfText = text.substring(text.lastIndexOf('@') + 1);
        return text.equalsIgnoreCase(order.value())
                || text.equalsIgnoreCase(agent.value())
                || domainOfText.equalsIgnoreCase(domain)
                || ownDomains.stream().anyMatch(domainOfText::equalsIgnoreCase);
    }

    /// The address of a page, from its path.
    String page(String path) {
        String base = web.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
