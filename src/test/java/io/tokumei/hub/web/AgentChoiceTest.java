// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.mission.Row;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.trade.PartyId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An order that names one of two payment agents, and a price with every kind of line, by browser.
@ExtendWith(Stage.class)
class AgentChoiceTest {
    private static final String MAIL = "chooser@anon.example";

    @Test
    @Row("E1-03")
    @Row("GEN-05")
    @Row("E1-11")
    void namedAgentPaysAPriceOfThreeLinesAndNeverSeesTheGoods(Site site, Chrome chrome) {
        Purse there = Purse.opened(site, chrome, Town.SECOND_AGENT, "9000");
        Purse elsewhere = Purse.opened(site, chrome, DemoDirectory.AGENT, "9000");
        try (Visit shopper = chrome.visit("en")) {
            shopper.open("/stores/kami-ya?lang=en");
            shopper.fill(Map.of("Quantity of Novel", "2", "Your mail address", MAIL));
            shopper.choose("Payment", "tobira");
            assertThat(shopper.press("Place the order")).isEqualTo(200);
            accepted(chrome, shopper.field("order"));
            shopper.follow("Look again");
            assertThat(shopper.text())
                    .containsSubsequence("Price of the goods", "¥2,400", "Shipping", "¥260")
                    .containsSubsequence("Fees", "¥40", "Total", "¥2,700")
                    .contains("Pay through Tobira");
            paid(shopper, elsewhere, 422);
            assertThat(shopper.status()).isEqualTo("AWAITING_PAYMENT");
            paid(shopper, there, 200);
            String payment = shopper.field("payment");
            assertThat(desk(chrome, Town.SECOND_AGENT))
                    .contains(payment, "Kami-ya", "¥2,700")
                    .doesNotContain("Novel", "B1", MAIL, shopper.field("order"))
                    .doesNotContain(shopper.field("shipping"), "Shinagawa", "shinagawa-1");
            assertThat(desk(chrome, DemoDirectory.AGENT)).doesNotContain(payment);
        }
    }

    private static void accepted(Chrome chrome, String order) {
        try (Visit store = chrome.desk(DemoDirectory.DESK_STORE, "en")) {
            store.open("/desk/store?lang=en");
            Map<String, String> numbers =
                    Map.of("Order number", order, "Your own number for it", "K-3");
            store.fill(numbers);
            store.fill(Map.of("Goods (JPY)", "2400", "Shipping (JPY)", "260", "Fees (JPY)", "40"));
            assertThat(store.press("Accept an order")).isEqualTo(200);
        }
    }

    private static void paid(Visit shopper, Purse purse, int status) {
        shopper.fill(Map.of("Contract code", purse.code(), "Verification", purse.verification()));
        assertThat(shopper.press("Pay")).isEqualTo(status);
    }

    /// Everything the desk's page holds, shown or not.
    private static String desk(Chrome chrome, PartyId agent) {
        try (Visit desk = chrome.desk(agent, "en")) {
            assertThat(desk.open("/desk/agent?lang=en")).isEqualTo(200);
            return desk.page.content();
        }
    }
}
