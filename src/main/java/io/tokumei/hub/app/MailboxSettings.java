// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// `hub.mail`: the names mail goes by.
///
/// @param name the hub's name in the From line: ASCII letters, digits and spaces
/// @param domain domain of the hub's mailboxes
/// @param relayDomain domain of the aliases under which stores write to shoppers
/// @param authservId name under which the hub's own mail server stamps what it checked
/// @param dkimSelector name of the DKIM key in the DNS
/// @param help where a person can be reached, shown as it is: an address or a page
record MailboxSettings(
        @DefaultValue("Tokumei") String name,
        @DefaultValue("tokumei.example") String domain,
        @DefaultValue("relay.tokumei.example") String relayDomain,
        @DefaultValue("mail.tokumei.example") String authservId,
        @DefaultValue("hub") String dkimSelector,
        @DefaultValue("help@tokumei.example") String help) {
    private static final String NAME = "[A-Za-z0-9.-]{1,253}";

    MailboxSettings {
        Refuse.unless(name.matches("[A-Za-z0-9 ]{1,40}") && !name.isBlank(), "hub.mail.name");
        Refuse.unless(!help.isBlank() && help.length() <= 200, "hub.mail.help");
        Refuse.unless(domain.matches(NAME), "hub.mail.domain");
        Refuse.unless(relayDomain.matches(NAME), "hub.mail.relay-domain");
        Refuse.unless(authservId.matches(NAME), "hub.mail.authserv-id");
        Refuse.unless(dkimSelector.matches("[a-z0-9-]{1,63}"), "hub.mail.dkim-selector");
    }
}
