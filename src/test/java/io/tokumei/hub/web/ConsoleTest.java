// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.EnvelopeCodec;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.notice.ToPickupPoint.EventsAcknowledged;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.terminal.PickupReader;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the operator sees of stuck messages, and does about them.
@ExtendWith(Stage.class)
class ConsoleTest {
    private static final String SECRET_SHELF = "SHELF-7731";

    @AfterEach
    void leaveNothingStuck(Site site) {
        var operator = Caller.of(site).as(Site.OPERATOR, Site.PASSWORD);
        site.views()
                .stuck(100)
                .forEach(m ->
                        operator.post(
                                "/console/%s/%d/skip"
                                        .formatted(m.inbound() ? "received" : "leaving", m.id()),
                                Map.of("why", "the test is over")));
    }

    @Test
    void messageThatBrokeIsHandledAgainOnceItsCauseIsGone(Site site, Chrome chrome) {
        var kanda = new PartyId("kanda-1");
        arrives(site, kanda, 1);
        try (Visit operator = chrome.desk(Site.OPERATOR, "ja")) {
            operator.open("/console?lang=ja");
            Locator card = stuck(operator, "received");
            assertThat(card.innerText())
                    .contains("MQTT", "kanda-1", "IllegalStateException", "バイト", "epoch-1 の 1 番")
                    .doesNotContain(SECRET_SHELF);
            assertThat(operator.page.content()).doesNotContain(SECRET_SHELF);
            operator.shot("console-ja");
            site.town.welcome(site(kanda));
            assertThat(operator.press("もう一度処理")).isEqualTo(200);
            assertThat(operator.text()).contains("✔ もう一度処理します。", "止まっている文書はありません");
            site.work(new PickupReader(Instant::now)::read);
            operator.follow("画面を更新");
            assertThat(states(operator, "kanda-1")).contains("refused");
            assertThat(operator.page.locator("[data-repair=HANDLE_AGAIN]").first().innerText())
                    .contains("operator", "kanda-1", "もう一度処理", "(理由なし)");
        }
        assertThat(acknowledged(site, kanda)).containsExactly(1L);
    }

    @Test
    void skippedEventLeavesNoGapInTheSitesJournal(Site site, Chrome chrome) {
        var ueno = new PartyId("ueno-1");
        arrives(site, ueno, 1);
        site.town.welcome(site(ueno));
        arrives(site, ueno, 2);
        arrives(site, ueno, 3);
        assertThat(acknowledged(site, ueno)).isEmpty();
        try (Visit operator = chrome.desk(Site.OPERATOR, "en")) {
            operator.open("/console?lang=en");
            assertThat(operator.page.locator("[data-gap=ueno-1]").innerText())
                    .contains("Ueno-1", "nothing acknowledged yet", "Missing: 1.", "already: 2;");
            operator.shot("console-en");
            stuck(operator, "received").locator("input[name=why]").fill("label was torn");
            assertThat(operator.press("Skip for good")).isEqualTo(200);
            assertThat(operator.page.locator("[data-gap]").count()).isZero();
            assertThat(operator.page.locator("[data-repair=SKIP]").first().innerText())
                    .contains("operator", "Skipped", "ueno-1", "label was torn");
            assertThat(states(operator, "ueno-1")).contains("skipped");
        }
        assertThat(acknowledged(site, ueno)).containsExactly(3L);
    }

    @Test
    void deadMessageIsSentAgainByKeyboardAlone(Site site, Chrome chrome) {
        site.told(ToShopper.AccountOpened.class);
        var asker =
                new Intake.Asker(new MailAddress("dead@anon.example"), Language.EN, Medium.MAIL);
        site.hear(new Intake.AccountRequest(asker, "mado", Optional.empty()));
        site.refuseAll("the mail server answered 550");
        try (Visit operator = chrome.desk(Site.OPERATOR, "en")) {
            operator.open("/console?lang=en");
            assertThat(stuck(operator, "leaving").innerText())
                    .contains("Mail", "shopper", "the mail server answered 550", "bytes")
                    .doesNotContain("anon.example");
            stuck(operator, "leaving").locator("input[name=why]").focus();
            operator.page.keyboard().type("mailbox is back");
            operator.page.keyboard().press("Tab");
            assertThat(operator.page.locator(":focus").innerText()).isEqualTo("Send again");
            operator.page.waitForResponse(
                    answer -> answer.url().contains("/again"),
                    () -> operator.page.keyboard().press("Enter"));
            operator.page.waitForLoadState();
            assertThat(operator.text()).contains("is being sent again", "mailbox is back");
            assertThat(site.told(ToShopper.AccountOpened.class).getLast().to().address().value())
                    .isEqualTo("dead@anon.example");
            operator.follow("Look again");
            assertThat(operator.text()).contains("✔ No message is stuck.");
        }
    }

    @Test
    void giveUpNeedsAReason(Site site) {
        arrives(site, new PartyId("nobody-1"), 1);
        var operator = Caller.of(site).as(Site.OPERATOR, Site.PASSWORD);
        String skip = "/console/received/%d/skip".formatted(site.views().stuck(1).getLast().id());
        var refused = operator.post(skip, Map.of("why", "　"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("skipping needs a reason", "data-stuck");
        assertThat(operator.post(skip, Map.of("why", "x".repeat(201))).statusCode()).isEqualTo(413);
        assertThat(site.views().stuck(1)).hasSize(1);
    }

    @Test
    void whatIsNotStuckAnyMoreIsLeftAlone(Site site) {
        arrives(site, new PartyId("nobody-2"), 1);
        long id = site.views().stuck(1).getLast().id();
        var operator = Caller.of(site).as(Site.OPERATOR, Site.PASSWORD);
        String skip = "/console/received/%d/skip".formatted(id);
        assertThat(operator.post(skip, Map.of("why", "first")).statusCode()).isEqualTo(200);
        int before = site.views().repairs(100).size();
        for (String late :
                List.of(
                        skip,
                        "/console/received/" + id + "/again",
                        "/console/leaving/999999/again",
                        "/console/leaving/999999/skip?lang=ja")) {
            var answer = operator.post(late, Map.of("why", "second"));
            assertThat(answer.statusCode()).as(late).isEqualTo(409);
            assertThat(answer.body()).containsAnyOf("no longer stuck", "もう止まっていません");
        }
        assertThat(site.views().repairs(100)).hasSize(before);
    }

    @Test
    void nobodyElseRepairsAnything(Site site) {
        arrives(site, new PartyId("nobody-3"), 1);
        String again = "/console/received/%d/again".formatted(site.views().stuck(1).getLast().id());
        var operator = Caller.of(site).as(Site.OPERATOR, Site.PASSWORD);
        var agent = Caller.of(site).as(DemoDirectory.AGENT, Site.PASSWORD);
        assertThat(Caller.of(site).post(again, Map.of()).statusCode()).isEqualTo(401);
        assertThat(agent.post(again, Map.of()).statusCode()).isEqualTo(403);
        assertThat(operator.with("Sec-Fetch-Site", "cross-site").post(again, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(site.views().stuck(1)).hasSize(1);
    }

    /// An event of a site, kept by the edge and worked on until nothing waits.
    private static void arrives(Site site, PartyId from, long sequence) {
        var event =
                new Body.ParcelStored(
                        io.tokumei.gateway.protocol.Reference.complete("000000000042"),
                        SECRET_SHELF,
                        Instant.now());
        byte[] raw =
                EnvelopeCodec.encode(
                        new Envelope(
                                UUID.randomUUID().toString(),
                                Optional.empty(),
                                from.value(),
                                "epoch-1",
                                OptionalLong.of(sequence),
                                Instant.now(),
                                Optional.empty(),
                                event));
        Bytes bytes = Bytes.of(raw);
        PickupReader.Name name = PickupReader.name(from.value(), bytes);
        site.keep(new InboxKey(Channel.MQTT, name.lane(), name.key()), bytes);
        site.work(new PickupReader(Instant::now)::read);
    }

    private static Partner site(PartyId id) {
        String name = id.value().substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        return new Partner(
                id,
                Role.PICKUP_POINT,
                name + id.value().substring(1),
                "4912345000100",
                Channel.MQTT,
                Optional.empty());
    }

    private static List<Long> acknowledged(Site site, PartyId to) {
        return site.told(EventsAcknowledged.class).stream()
                .filter(told -> told.to().equals(to))
                .map(EventsAcknowledged::sequence)
                .toList();
    }

    private static Locator stuck(Visit operator, String box) {
        return operator.page.locator("[data-stuck^=" + box + "]").first();
    }

    /// The states of the messages of a party, as the list of all messages shows them.
    private static List<String> states(Visit operator, String party) {
        return operator
                .page
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(party))
                .locator("[data-state]")
                .all()
                .stream()
                .map(cell -> String.valueOf(cell.getAttribute("data-state")))
                .toList();
    }
}
