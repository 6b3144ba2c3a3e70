// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.mission.Row;
import io.tokumei.hub.party.DemoDirectory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A whole trade in which every party has a browser and nothing else.
@ExtendWith(Stage.class)
class TradeInBrowserTest {
    private static final String BUYER = "buyer@anon.example";

    @Test
    @Row("GEN-01")
    @Row("GEN-02")
    @Row("GEN-03")
    @Row("E1-02")
    @Row("E1-06")
    @Row("E1-07")
    @Row("E1-10")
    @Row("E1-19")
    @Row("GEN-13")
    void everyPartyTradesWithABrowserOnly(Site site, Chrome chrome) {
        Purse purse = Purse.opened(site, chrome, "5000");
        try (Visit shopper = chrome.visit("ja");
                Visit store = chrome.desk(DemoDirectory.DESK_STORE, "ja")) {
            order(shopper);
            String number = shopper.field("order");
            accept(store, number);
            pay(shopper, purse);
            ship(store, number);
            String parcel = shopper.field("shipping");
            carry(chrome, parcel);
            assertThat(shopper.open(shopper.here() + "?lang=ja")).isEqualTo(200);
            assertThat(shopper.status()).isEqualTo("READY");
            shopper.shot("private-page-ja");
            board(chrome, parcel);
        }
        transferred(chrome);
    }

    /// Home, store page, order: the browser ends up on the private page.
    private static void order(Visit shopper) {
        shopper.open("/?lang=ja");
        shopper.shot("front-page-ja");
        shopper.follow("Kami-ya");
        shopper.fill(Map.of("Novel の数量", "2", "メールアドレス", BUYER));
        shopper.choose("受取場所", "shinagawa-1");
        shopper.shot("order-form-ja");
        assertThat(shopper.press("注文する")).isEqualTo(200);
        assertThat(shopper.here()).startsWith("/p/");
        assertThat(shopper.status()).isEqualTo("ORDERED");
        assertThat(shopper.text()).contains("Novel × 2");
    }

    private static void accept(Visit store, String number) {
        store.open("/desk/store?lang=ja");
        assertThat(store.text()).contains(number, "Novel × 2").doesNotContain(BUYER);
        assertThat(store.page.content()).doesNotContain(BUYER);
        store.shot("store-desk-ja");
        store.follow("注文を受ける");
        assertThat(store.labelled("商品代(円)").inputValue()).isEqualTo("2400");
        store.fill(Map.of("自店の番号", "K-1", "送料(円)", "260"));
        assertThat(store.press("注文を受ける")).isEqualTo(200);
        assertThat(store.text()).contains("お支払い待ち");
    }

    private static void pay(Visit shopper, Purse purse) {
        shopper.follow("最新の状況を見る");
        assertThat(shopper.status()).isEqualTo("AWAITING_PAYMENT");
        assertThat(shopper.field("secret")).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(shopper.field("total")).isEqualTo("¥2,660");
        shopper.fill(Map.of("契約コード", purse.code(), "確認情報", purse.verification()));
        assertThat(shopper.press("支払う")).isEqualTo(200);
        assertThat(shopper.status()).isEqualTo("PAID");
        shopper.follow("English");
        assertThat(shopper.text()).contains("◆ Paid");
    }

    private static void ship(Visit store, String number) {
        store.open("/desk/store?lang=ja");
        assertThat(store.text()).contains("入金済み").contains("¥2,660").contains(number);
        store.follow("配送を依頼する");
        store.choose("運送会社", "aruku");
        assertThat(store.press("配送を依頼する")).isEqualTo(200);
    }

    /// What a courier may know stands in the request: number, sender, place.
    private static void carry(Chrome chrome, String parcel) {
        try (Visit courier = chrome.desk(Town.WALKER, "en")) {
            for (String state : new String[] {"ACCEPTED", "IN_TRANSIT", "ARRIVED"}) {
                courier.open("/desk/courier?lang=en");
                assertThat(courier.text())
                        .contains("Transport request", parcel, "Kami-ya → Shinagawa")
                        .doesNotContain("Novel", "anon", "2,660");
                courier.follow("Report");
                courier.choose("State", state);
                assertThat(courier.press("Report")).isEqualTo(200);
            }
        }
    }

    /// The board needs the number only, and shows neither goods nor persons.
    private static void board(Chrome chrome, String parcel) {
        try (Visit anybody = chrome.visit("en")) {
            anybody.open("/?lang=en");
            anybody.follow("Status");
            anybody.fill(Map.of("Number", parcel.toLowerCase(java.util.Locale.ROOT)));
            assertThat(anybody.press("Look")).isEqualTo(200);
            assertThat(anybody.status()).isEqualTo("READY");
            assertThat(anybody.text())
                    .contains("Ordered", "Paid", "Arrived at the pickup point", "JST")
                    .doesNotContain("Novel", "2,660", "anon");
            anybody.shot("status-board-en");
        }
    }

    private static void transferred(Chrome chrome) {
        try (Visit agent = chrome.desk(DemoDirectory.AGENT, "en")) {
            agent.open("/desk/agent?lang=en");
            assertThat(agent.text()).contains("Kami-ya", "¥2,660").doesNotContain("Novel");
            assertThat(agent.press("Record as transferred")).isEqualTo(200);
            assertThat(agent.text()).contains("Nothing is owed at the moment.");
        }
    }
}
