// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.PartyId;
import java.util.Map;
import java.util.Optional;

/// A contract with the payment agent: asked for by mail, paid in at the agent's desk.
record Purse(String code, String verification) {
    static Purse opened(Site site, Chrome chrome, String yen) {
        return opened(site, chrome, DemoDirectory.AGENT, yen);
    }

    static Purse opened(Site site, Chrome chrome, PartyId with, String yen) {
        var asker =
                new Intake.Asker(new MailAddress("purse@anon.example"), Language.EN, Medium.MAIL);
        site.hear(new Intake.AccountRequest(asker, with.value(), Optional.empty()));
        String deposit = site.told(ToShopper.AccountOpened.class).getLast().deposit().value();
        try (Visit agent = chrome.desk(with, "en")) {
            agent.open("/desk/agent?lang=en");
            agent.fill(Map.of("Deposit code", deposit, "Amount (JPY)", yen));
            assertThat(agent.press("Record a deposit")).isEqualTo(200);
        }
        var ready = site.told(ToShopper.ContractReady.class).getLast();
        return new Purse(ready.code().grouped(), ready.verification().orElseThrow().grouped());
    }

    @Override
    public String toString() {
        return "Purse[***]";
    }
}
