// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.mission.Row;
import io.tokumei.hub.party.DemoDirectory;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// The private page and paying from it, as programs may misuse it.
@ExtendWith(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentPageTest {
    private String page = "";
    private String payment = "";
    private Purse purse = new Purse("", "");

    @BeforeAll
    void orderIsAccepted(Site site, Chrome chrome) {
        purse = Purse.opened(site, chrome, "3000");
        try (Visit shopper = chrome.visit("en")) {
            shopper.open("/stores/kami-ya?lang=en");
            shopper.fill(Map.of("Quantity of Novel", "1", "Your mail address", "d@anon.example"));
            shopper.press("Place the order");
            page = shopper.here();
            payment = shopper.field("payment");
            String order = shopper.field("order");
            var desk = Caller.of(site).as(DemoDirectory.DESK_STORE, Site.PASSWORD);
            assertThat(desk.post("/desk/store/acceptances", acceptance(order)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @Row("E1-07")
    void privatePageIsKeptByNobody(Site site) {
        HttpResponse<String> shown = Caller.of(site).get(page);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(shown.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(shown.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(shown.body()).contains("name=\"robots\" content=\"noindex\"");
        String other = page.substring(0, page.length() - 1) + (page.endsWith("0") ? "1" : "0");
        assertThat(Caller.of(site).get(other).statusCode()).isEqualTo(404);
    }

    @Test
    @Row("E1-12")
    void wrongProofBooksNothingHoweverOftenItIsSent(Site site) {
        var sent = payment(Map.of("verification", "QQQQQ-QQQQQ"));
        HttpResponse<String> first = Caller.of(site).post(page + "/payments", sent);
        HttpResponse<String> again = Caller.of(site).post(page + "/payments", sent);
        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(first.body()).contains("Contract code and verification do not agree");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("data-outcome=\"ContractNotProved\"");
        assertThat(again.body()).contains("data-status=\"AWAITING_PAYMENT\"");
    }

    @Test
    void wrongAmountIsRefusedTheSameWayTwice(Site site) {
        var sent = payment(Map.of("amount", "1"));
        Caller.of(site).post(page + "/payments", sent);
        HttpResponse<String> again = Caller.of(site).post(page + "/payments", sent);
        assertThat(again.body()).contains("data-outcome=\"WrongAmount\"");
    }

    @Test
    void unreadablePaymentSaysSo(Site site) {
        var sent = payment(Map.of("contract", "?"));
        HttpResponse<String> back = Caller.of(site).post(page + "/payments", sent);
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("data-outcome=\"unreadable\"");
    }

    @Test
    void nobodysPageTakesNoPayment(Site site) {
        var sent = payment(Map.of());
        assertThat(Caller.of(site).post("/p/nobody/payments", sent).statusCode()).isEqualTo(404);
    }

    @Test
    void pageTellsWhoLearnsWhat(Site site) {
        String body = Caller.of(site).with("Accept-Language", "ja").get(page).body();
        assertThat(body).contains("誰が何を知るか", "data-party=\"payment-agent\"");
        String agent = part(body, "data-party=\"payment-agent\"");
        assertThat(part(agent, "data-access=\"READS\"")).contains("合計金額");
        assertThat(part(agent, "data-access=\"NEVER\"")).contains("注文した商品", "受取場所");
        String store = part(body, "data-party=\"store\"");
        assertThat(part(store, "data-access=\"READS\"")).contains("注文した商品");
        assertThat(part(store, "data-access=\"NEVER\"")).contains("お名前", "ご住所", "電話番号");
    }

    /// The agent is hosted, so its ledger lies with the operator.
    @Test
    void pageSaysThatTheOperatorKeepsTheAgentsBooks(Site site) {
        String body = Caller.of(site).get(page + "?lang=en").body();
        assertThat(body).contains("The books of Mado are kept by this hub.");
        String operator = part(body, "data-party=\"operator\"");
        assertThat(part(operator, "data-access=\"READS\"")).contains("your balance with the agent");
        assertThat(part(operator, "data-access=\"SEALED\"")).contains("your contract code");
    }

    private static String part(String text, String from) {
        String rest = text.substring(text.indexOf(from));
        int end = rest.indexOf(from.startsWith("data-party") ? "</details>" : "</dd>");
        return rest.substring(0, end);
    }

    private static Map<String, String> acceptance(String order) {
        return Map.of(
                "key", UUID.randomUUID().toString(),
                "order", order,
                "number", "K-77",
                "goods", "1200",
                "postage", "0");
    }

    private Map<String, String> payment(Map<String, String> changed) {
        Map<String, String> sent = new HashMap<>();
        sent.put("key", UUID.randomUUID().toString());
        sent.put("payment", payment);
        sent.put("payee", "kami-ya");
        sent.put("amount", "1200");
        sent.put("contract", purse.code());
        sent.put("verification", purse.verification());
        sent.putAll(changed);
        return sent;
    }
}
