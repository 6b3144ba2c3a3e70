// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.mission.Row;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardTest {
    private static final String NOBODYS = "0000000000000";

    private String shipping = "";
    private String order = "";
    private String payment = "";

    @BeforeAll
    void somethingIsOrdered(Chrome chrome) {
        try (Visit shopper = chrome.visit("en")) {
            shopper.open("/stores/kami-ya?lang=en");
            shopper.fill(Map.of("Quantity of Novel", "1", "Your mail address", "e@anon.example"));
            shopper.press("Place the order");
            shipping = shopper.field("shipping");
            order = shopper.field("order");
            payment = shopper.field("payment");
        }
    }

    @Test
    void unknownNumberIsSaidInBothLanguages(Chrome chrome) {
        try (Visit anybody = chrome.phone("ja")) {
            assertThat(anybody.open("/board?lang=ja&number=" + NOBODYS)).isEqualTo(404);
            assertThat(anybody.text()).contains("この番号のお取引はありません。");
            anybody.follow("English");
            anybody.fill(Map.of("Number", "x\"><b>"));
            assertThat(anybody.press("Look")).isEqualTo(404);
            assertThat(anybody.text()).contains("Nothing is known under this number.");
        }
    }

    /// What is no number, what nobody has and what may not be looked up read alike.
    @Test
    void everyUnknownNumberGetsTheSameAnswer(Site site) {
        List<String> bodies =
                List.of(NOBODYS, "garbage", payment).stream()
                        .map(number -> Caller.of(site).get("/board/" + number))
                        .map(answer -> answer.statusCode() + answer.body())
                        .distinct()
                        .toList();
        assertThat(bodies).hasSize(1);
        assertThat(bodies.getFirst()).startsWith("404");
    }

    @Test
    @Row("GEN-13")
    void boardSpeaksPageTextAndJson(Site site) {
        HttpResponse<String> json =
                Caller.of(site).with("Accept", "application/json").get("/board/" + shipping);
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json.body())
                .contains("\"number\":\"" + shipping + "\"", "\"status\":\"ORDERED\"")
                .contains("\"step\":\"order-placed\"", "\"text\":\"Ordered\"")
                .doesNotContain("Novel", "anon.example");
        HttpResponse<String> text =
                Caller.of(site)
                        .with("Accept", "text/plain")
                        .with("Accept-Language", "ja")
                        .get("/board/" + order);
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(text.body()).startsWith(order + "\n◇ お店に取り次ぎました\n").contains("ご注文");
        assertThat(Caller.of(site).get("/board/" + shipping).body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void unknownNumberIsUnknownInEveryForm(Site site) {
        var json = Caller.of(site).with("Accept", "application/json").get("/board/" + NOBODYS);
        var text = Caller.of(site).with("Accept", "text/plain").get("/board/" + NOBODYS);
        assertThat(List.of(json.statusCode(), text.statusCode())).containsOnly(404);
        assertThat(json.body()).contains("\"status\":\"UNKNOWN\"", "\"steps\":[]");
        assertThat(text.body()).isEqualTo("✖ Nothing is known under this number.\n");
    }
}
