// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.mail.MailSettings;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.web.DeskLogin;
import io.tokumei.hub.web.WebSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the pages need to know.
@Configuration(proxyBeanMethods = false)
class PageWiring {
    private static final PartyId OPERATOR = new PartyId("operator");

    @Bean
    WebSettings webSettings(Settings settings, PartnerFolder directory, MailSettings mail) {
        List<DeskLogin> logins = new ArrayList<>();
        for (PartnerFile file : directory.files()) {
            Partner partner = file.partner();
            file.deskPassword()
                    .map(path ->
                            new DeskLogin(partner.id(), partner.role(), PasswordFile.read(path)))
                    .ifPresent(logins::add);
        }
        String operator = settings.web().operatorPasswordFile();
        if (!operator.isEmpty()) {
            String password = PasswordFile.read(Path.of(operator));
            logins.add(new DeskLogin(OPERATOR, Role.OPERATOR, password));
        }
        return new WebSettings(
                settings.web().zone(), logins, mail.order().value(), mail.agent().value());
    }
}
