// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.trade.PartyId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Who gets in, what is let in, and what a refusal says.
@ExtendWith(Stage.class)
class DoorTest {
    private static final List<String> INSIDE =
            List.of("/desk", "/desk/store", "/desk/agent", "/desk/courier", "/desk/x", "/console");

    @Test
    void desksNeedALogin(Site site) {
        for (String desk : INSIDE) {
            HttpResponse<String> answer = Caller.of(site).get(desk);
            assertThat(answer.statusCode()).as(desk).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic realm=\"Tokumei\"");
            assertThat(answer.body()).contains("Please log in");
        }
        assertThat(Caller.of(site).as(DemoDirectory.AGENT, "wrong").get("/desk").statusCode())
                .isEqualTo(401);
        assertThat(Caller.of(site).get("/actuator/env").statusCode()).isEqualTo(401);
    }

    @Test
    void everyDeskHasItsOwnRole(Site site) {
        Map<PartyId, String> desks =
                Map.of(
                        DemoDirectory.DESK_STORE, "/desk/store",
                        DemoDirectory.AGENT, "/desk/agent",
                        DemoDirectory.COURIER, "/desk/courier",
                        Site.OPERATOR, "/console");
        desks.forEach((party, own) -> {
            Caller caller = Caller.of(site).as(party, Site.PASSWORD);
            for (String desk : desks.values()) {
                assertThat(caller.get(desk).statusCode())
                        .as(party + " at " + desk)
                        .isEqualTo(desk.equals(own) ? 200 : 403);
            }
            assertThat(caller.get("/desk").headers().firstValue("Location").orElse(""))
                    .endsWith(own);
        });
    }

    @Test
    void storeMayNotAnswerForAnother(Site site) {
        var other = Caller.of(site).as(DemoDirectory.STORE, Site.PASSWORD);
        String order = placed(site);
        HttpResponse<String> answer =
                other.post(
                        "/desk/store/refusals",
                        Map.of("key", UUID.randomUUID().toString(), "order", order));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("data-outcome=\"UnknownReference\"", "value=\"" + order + "\"");
    }

    @Test
    void formFromAnotherSiteIsRefused(Site site) {
        var fields = Map.of("key", UUID.randomUUID().toString());
        var evil = Map.of("Sec-Fetch-Site", "cross-site", "Origin", "http://evil.example");
        evil.forEach((header, value) -> {
            var answer = Caller.of(site).with(header, value).post("/orders", fields);
            assertThat(answer.statusCode()).as(header).isEqualTo(403);
            assertThat(answer.body()).contains("the form came from somewhere else");
        });
        assertThat(Caller.of(site).with("Origin", "null").post("/orders", fields).statusCode())
                .isEqualTo(403);
        assertThat(
                        Caller.of(site)
                                .with("Origin", site.origin())
                                .post("/orders", fields)
                                .statusCode())
                .isNotEqualTo(403);
    }

    @Test
    void browserOnAForeignPageCannotUseTheDeskItIsLoggedInTo(Site site, Chrome chrome) {
        try (Visit victim = chrome.desk(DemoDirectory.DESK_STORE, "en")) {
            victim.open("/desk/store");
            String form =
                    "<form method=post action='%s'>".formatted(site.at("/desk/store/refusals"))
                            + "<input name=order><button>Win</button></form>";
            victim.page.route("http://evil.example/**", route -> route.fulfill(html(form)));
            victim.allow("http://evil.example/");
            victim.page.navigate("http://evil.example/");
            assertThat(victim.press("Win")).isEqualTo(403);
        }
    }

    private static Route.FulfillOptions html(String body) {
        return new Route.FulfillOptions().setContentType("text/html").setBody(body);
    }

    @Test
    void everyAnswerCarriesThePolicy(Site site) {
        for (String path : List.of("/", "/stores/kami-ya", "/board", "/nothing", "/desk")) {
            var headers = Caller.of(site).get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "script-src");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void refusalsSayWhyInBothLanguagesAndNothingOfTheInside(Site site) {
        expect(site, "/nothing", 404, List.of("Not here", "ここにはありません"));
        expect(site, "/orders", 405, List.of("Not that way", "その操作はできません"));
        expect(site, "/stores/%2e%2e%3b", 400, List.of("This cannot be read", "読み取れません"));
        assertThat(Caller.of(site).body("/orders", "x").statusCode()).isEqualTo(415);
        var json = Caller.of(site).with("Content-Type", "application/json").body("/orders", "{}");
        assertThat(json.statusCode()).isEqualTo(415);
        assertThat(json.body()).contains("Not a form");
    }

    private static void expect(Site site, String path, int status, List<String> titles) {
        var english = Caller.of(site).get(path);
        var japanese = Caller.of(site).get(path + "?lang=ja");
        assertThat(List.of(english.statusCode(), japanese.statusCode())).containsOnly(status);
        assertThat(english.body()).contains(titles.getFirst()).doesNotContain("Exception");
        assertThat(japanese.body()).contains(titles.getLast()).doesNotContain("Exception");
    }

    @Test
    void largeFormsAreRefusedWhole(Site site) {
        var caller = Caller.of(site);
        var long1 = caller.post("/orders", Map.of("mail", "x".repeat(70_000)));
        assertThat(long1.statusCode()).isEqualTo(413);
        assertThat(long1.body()).contains("The form is too large.").doesNotContain("Exception");
        var long2 = caller.post("/orders", Map.of("mail", "x".repeat(1001)));
        assertThat(long2.statusCode()).isEqualTo(413);
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            many.put("quantity." + i, "1");
        }
        var refused = caller.post("/orders?lang=ja", many);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("<html lang=\"ja\">").doesNotContain("Exception");
    }

    @Test
    void bodyWithoutALengthIsHeldToTheSameLimit(Site site) throws IOException {
        String head =
                """
                POST /orders HTTP/1.1\r
                Host: x\r
                Connection: close\r
                Transfer-Encoding: chunked\r
                Content-Type: application/x-www-form-urlencoded\r
                \r
                """;
        String chunk = "4000\r\n" + "a".repeat(0x4000) + "\r\n";
        String answer = raw(site, head + chunk.repeat(6) + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").doesNotContain("Exception");
    }

    @Test
    void garbageInsteadOfARequestShowsNoInside(Site site) throws IOException {
        assertThat(raw(site, "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Exception", "Tomcat", "at org.");
    }

    private static String raw(Site site, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.at("/").getPort());
                OutputStream out = socket.getOutputStream()) {
            socket.setSoTimeout(10_000);
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String placed(Site site) {
        var sent =
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "store", "kami-ya",
                        "quantity.B1", "1",
                        "pickup", "shinagawa-1",
                        "agent", "mado",
                        "mail", "f@anon.example",
                        "lang", "en");
        String page =
                Caller.of(site).post("/orders", sent).headers().firstValue("Location").orElse("");
        String body = Caller.of(site).get(page.replace(site.origin(), "")).body();
        return body.replaceFirst("(?s).*data-field=\"order\">([0-9A-Z]+)<.*", "$1");
    }
}
