// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.trade.PartyId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every kind of page, light and dark, against the rules of axe-core (WCAG 2.2 AA among them).
@ExtendWith(Stage.class)
class AccessibilityTest {
    private static final Map<PartyId, String> DESKS =
            Map.of(
                    DemoDirectory.AGENT, "/desk/agent",
                    Town.WALKER, "/desk/courier",
                    Site.OPERATOR, "/console");
    private static final String FINDINGS =
            """
            async () => {
                document.querySelectorAll('details').forEach(closed => closed.open = true);
                const result = await axe.run();
                const found = result.violations.flatMap(rule => rule.nodes.map(
                    node => rule.id + ' ' + node.target + ' ' + node.failureSummary));
                return result.passes.length > 5 ? found : [...found, 'nothing was examined'];
            }
            """;

    @Test
    void axeFindsNothingToComplainAbout(Site site, Chrome chrome) throws IOException {
        String axe = script();
        List<String> findings = new ArrayList<>();
        try (Visit examiner = chrome.examiner(DemoDirectory.DESK_STORE, "ja")) {
            for (String path : pages(site, examiner)) {
                findings.addAll(examined(examiner, path, axe));
            }
        }
        for (var desk : DESKS.entrySet()) {
            try (Visit examiner = chrome.examiner(desk.getKey(), "en")) {
                findings.addAll(examined(examiner, desk.getValue(), axe));
            }
        }
        assertThat(findings).isEmpty();
    }

    private static List<String> examined(Visit visit, String path, String axe) {
        List<String> findings = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(visit.open(path)).as(path).isNotEqualTo(500);
            visit.page.evaluate(axe);
            var found = (List<?>) visit.page.evaluate(FINDINGS);
            found.forEach(f -> findings.add(path + " " + scheme + ": " + f));
        }
        return findings;
    }

    @Test
    void pagesFitASmallTelephone(Site site, Chrome chrome) {
        try (Visit phone = chrome.examiner(DemoDirectory.DESK_STORE, "ja")) {
            List<String> pages = pages(site, phone);
            phone.page.setViewportSize(360, 740);
            for (String path : pages) {
                phone.open(path);
                assertThat(phone.page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(360);
                assertThat(phone.page.evaluate("document.compatMode")).isEqualTo("CSS1Compat");
            }
        }
    }

    /// One page of each kind, the private page while it waits for the payment.
    private static List<String> pages(Site site, Visit visit) {
        visit.open("/stores/kami-ya?lang=en");
        visit.fill(Map.of("Quantity of Novel", "1", "Your mail address", "h@anon.example"));
        visit.press("Place the order");
        String order = visit.field("order");
        String page = visit.here();
        String shipping = visit.field("shipping");
        var acceptance =
                Map.of(
                        "key", UUID.randomUUID().toString(),
                        "order", order,
                        "number", "K-9",
                        "goods", "1200",
                        "postage", "300");
        Caller.of(site)
                .as(DemoDirectory.DESK_STORE, Site.PASSWORD)
                .post("/desk/store/acceptances", acceptance);
        return List.of(
                "/?lang=ja",
                "/stores/kami-ya?lang=en",
                "/purchases/kami-ya?lang=ja",
                page + "?lang=en",
                "/board/" + shipping + "?lang=ja",
                "/board?number=nobodys&lang=en",
                "/desk/store?lang=en",
                "/desk/store/labels/" + shipping,
                "/nothing?lang=ja");
    }

    private static String script() throws IOException {
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
