// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.tokumei.hub.mission.Row;
import io.tokumei.hub.party.DemoDirectory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelTest {
    private String shipping = "";
    private String order = "";

    @BeforeAll
    void somethingIsOrdered(Chrome chrome) {
        try (Visit shopper = chrome.visit("en")) {
            shopper.open("/stores/kami-ya?lang=en");
            shopper.fill(Map.of("Quantity of Novel", "1", "Your mail address", "g@anon.example"));
            shopper.press("Place the order");
            shipping = shopper.field("shipping");
            order = shopper.field("order");
        }
    }

    @Test
    @Row("GEN-09")
    void labelShowsTheNumberAndNothingElse(Chrome chrome) {
        try (Visit store = chrome.desk(DemoDirectory.DESK_STORE, "en")) {
            assertThat(store.open("/desk/store/labels/" + shipping)).isEqualTo(200);
            Locator label = store.page.locator(".label");
            assertThat(label.innerText().strip()).isEqualTo(shipping);
            assertThat(label.locator("img").getAttribute("alt")).isEqualTo(shipping);
            assertThat(label.locator("img").boundingBox().width).isGreaterThan(200);
            assertThat(store.page.content()).doesNotContain("Novel", "anon.example", order);
        }
    }

    @Test
    void onlyTheShippingStoreGetsALabel(Site site) {
        var own = Caller.of(site).as(DemoDirectory.DESK_STORE, Site.PASSWORD);
        var other = Caller.of(site).as(DemoDirectory.STORE, Site.PASSWORD);
        assertThat(other.get("/desk/store/labels/" + shipping).statusCode()).isEqualTo(404);
        assertThat(own.get("/desk/store/labels/" + order).statusCode()).isEqualTo(404);
        assertThat(own.get("/desk/store/labels/garbage").statusCode()).isEqualTo(404);
    }

    @Test
    void barsAreAnImageOfRectanglesOnly() {
        String image = Barcode.image("E4Y17XTC776ZV");
        assertThat(image).startsWith("data:image/svg+xml;base64,");
        String svg =
                new String(
                        Base64.getDecoder().decode(image.substring(image.indexOf(',') + 1)),
                        StandardCharsets.UTF_8);
        assertThat(svg).contains("<svg", "<rect").doesNotContain("<text", "<script", "http-equiv");
    }
}
