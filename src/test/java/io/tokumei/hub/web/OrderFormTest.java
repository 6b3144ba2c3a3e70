// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.mission.Row;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.trade.Reference;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stage.class)
class OrderFormTest {
    @Test
    @Row("E1-02")
    void orderIsPlacedInEnglishOnATelephone(Site site, Chrome chrome) {
        try (Visit shopper = chrome.phone("en")) {
            shopper.open("/stores/kami-ya");
            shopper.fill(Map.of("Quantity of Novel", "1", "Your mail address", "a@anon.example"));
            assertThat(shopper.press("Place the order")).isEqualTo(200);
            assertThat(shopper.text()).contains("◇ Passed to the store", "Novel × 1");
            assertThat(shopper.field("order")).matches("[0-9A-Z]{13}");
            Reference order = Reference.read(shopper.field("order")).orElseThrow();
            assertThat(site.views().byReference(order)).isPresent();
        }
    }

    @Test
    void returnedFormKeepsWhatWasTyped(Chrome chrome) {
        try (Visit shopper = chrome.phone("ja")) {
            shopper.open("/stores/kami-ya?lang=ja");
            shopper.fill(Map.of("Novel の数量", "0", "メールアドレス", "b@anon.example"));
            assertThat(shopper.press("注文する")).isEqualTo(422);
            assertThat(
                            shopper.page
                                    .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                                    .innerText())
                    .contains("商品：選ばれていません。");
            assertThat(shopper.labelled("メールアドレス").inputValue()).isEqualTo("b@anon.example");
            shopper.shot("returned-form-phone-ja");
            shopper.fill(Map.of("Novel の数量", "3"));
            assertThat(shopper.press("注文する")).isEqualTo(200);
            assertThat(shopper.text()).contains("Novel × 3");
        }
    }

    @Test
    void unusableMailAddressIsSaidAndKept(Site site) {
        var sent = order();
        sent.put("mail", "nobody <script>@example");
        HttpResponse<String> back = Caller.of(site).post("/orders", sent);
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body())
                .contains("The mail address is missing or cannot be used.")
                .contains("value=\"nobody &lt;script&gt;@example\"")
                .contains("name=\"quantity.B1\"")
                .contains("value=\"2\"");
    }

    @Test
    void pressingTheButtonTwiceMakesOneTrade(Site site) {
        var sent = order();
        HttpResponse<String> first = Caller.of(site).post("/orders", sent);
        HttpResponse<String> second = Caller.of(site).post("/orders", sent);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(site.told(ToStore.OrderPlaced.class))
                .filteredOn(placed -> placed.to().equals(DemoDirectory.STORE))
                .hasSize(1);
    }

    @Test
    void sameKeyWithAnotherOrderIsAConflict(Site site) {
        var sent = order("kami-ya");
        Caller.of(site).post("/orders", sent);
        sent.put("quantity.B1", "7");
        HttpResponse<String> back = Caller.of(site).post("/orders", sent);
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("sent before with other content", "value=\"7\"");
        assertThat(back.body()).doesNotContain(sent.get("key"));
    }

    @Test
    void returnedFormIsReturnedAgain(Site site) {
        var sent = order("kami-ya");
        sent.put("quantity.B9", "1");
        HttpResponse<String> first = Caller.of(site).post("/orders", sent);
        HttpResponse<String> second = Caller.of(site).post("/orders", sent);
        assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(422);
        assertThat(first.body()).contains("Item: not known here.");
        assertThat(second.body()).contains("Item: not known here.");
    }

    @Test
    @Row("GEN-10")
    void homeAddressIsNoPickupPoint(Site site) {
        var sent = order("kami-ya");
        sent.put("pickup", "1-2-3 Minato, Tokyo");
        HttpResponse<String> back = Caller.of(site).post("/orders", sent);
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("Pickup point: not known here.");
        assertThat(Caller.of(site).get("/stores/kami-ya").body())
                .contains("<select id=\"pickup\" name=\"pickup\" required>");
    }

    @Test
    void formWithoutKeyIsNotTaken(Site site) {
        var sent = order("kami-ya");
        sent.remove("key");
        HttpResponse<String> back = Caller.of(site).post("/orders", sent);
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("data-outcome=\"unreadable\"");
    }

    private static Map<String, String> order() {
        return order("hon-ya");
    }

    private static Map<String, String> order(String store) {
        return new HashMap<>(
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "store", store,
                        "quantity.B1", "2",
                        "pickup", "shinagawa-1",
                        "agent", "mado",
                        "mail", "c@anon.example",
                        "lang", "en"));
    }
}
