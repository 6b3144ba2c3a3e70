// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.exchange.Letters;
import io.tokumei.hub.exchange.Mailbox;
import io.tokumei.hub.flow.Secrets;
import io.tokumei.hub.mail.DkimKey;
import io.tokumei.hub.mail.MailReader;
import io.tokumei.hub.mail.MailSettings;
import io.tokumei.hub.mail.MailWriter;
import io.tokumei.hub.trade.MailAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Mail, read and written.
@Configuration(proxyBeanMethods = false)
class MailWiring {
    @Bean
    MailSettings mailSettings(Settings settings) {
        MailboxSettings mail = settings.mail();
        return new MailSettings(
                mail.name(),
                mail.domain(),
                new MailAddress("order@" + mail.domain()),
                new MailAddress("agent@" + mail.domain()),
                mail.authservId(),
                URI.create(settings.webUrl()),
                mail.help(),
                settings.web().zone(),
                Set.of(mail.relayDomain()));
    }

    @Bean
    Letters letters(MailSettings mail, PartnerFolder directory, Secrets secrets, DkimKey dkim) {
        return new Letters(
                new MailReader(mail, directory),
                new MailWriter(
                        mail,
                        directory,
                        id -> secrets.lookupKey("mail-message-id", Long.toString(id)),
                        Optional.of(dkim)));
    }

    @Bean
    DkimKey dkimKey(Settings settings, HubKeys keys) {
        MailboxSettings mail = settings.mail();
        return new DkimKey(mail.domain(), mail.dkimSelector(), keys.dkim());
    }

    @Bean
    Mailbox orderMailbox(Settings settings) {
        return of(settings.imap().order());
    }

    @Bean
    Mailbox agentMailbox(Settings settings) {
        return of(settings.imap().agent());
    }

    @Bean
    Mailbox submission(Settings settings) {
        return new Mailbox(settings.smtp().user(), settings.smtp().password());
    }

    private static Mailbox of(ImapSettings.Account account) {
        return new Mailbox(account.user(), account.password());
    }
}
