// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.gateway.edge.SetClock;
import io.tokumei.gateway.edge.Visitor;
import io.tokumei.gateway.edge.Visitor.Page;
import io.tokumei.gateway.edge.counter.Counter;
import io.tokumei.gateway.edge.counter.CounterSettings;
import io.tokumei.gateway.edge.counter.Kiosk;
import io.tokumei.gateway.edge.counter.Verifier.Verification;
import io.tokumei.gateway.edge.journal.Ids;
import io.tokumei.gateway.edge.journal.Journal;
import io.tokumei.gateway.edge.journal.JournalLimits;
import io.tokumei.gateway.edge.page.PageServer.Parts;
import io.tokumei.gateway.edge.page.PageServer.Settings;
import io.tokumei.gateway.protocol.Reference;
import io.tokumei.gateway.protocol.Sensitive;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages as browsers and programs see them.
final class PageServerTest {
    private static final Reference PARCEL = Reference.complete("7K3M9Q2WX5TB");
    private static final String SECRET = "ABCDE12345";

    @TempDir private Path folder;
    private final AtomicReference<Verification> hubSays = new AtomicReference<>(Verification.MATCH);
    private final List<Sensitive> asked = new CopyOnWriteArrayList<>();
    private final AtomicBoolean connected = new AtomicBoolean(true);
    private Journal journal;
    private PageServer server;
    private Visitor visitor;

    @BeforeEach
    void start() throws Exception {
        Ids ids = new Ids(new SetClock(), new SplittableRandom(1));
        journal = Journal.open(folder, "shinagawa-1", ids, new JournalLimits(100, 100, 100, 100));
        CounterSettings settings = new CounterSettings(Duration.ofMinutes(10), 5);
        Kiosk kiosk =
                new Kiosk(
                        journal,
                        (_, secret) -> {
                            asked.add(secret);
                            return hubSays.get();
                        },
                        settings);
        Parts parts = new Parts(kiosk, new Counter(journal, settings), journal, connected::get);
        server =
                PageServer.start(
                        parts, new Settings("127.0.0.1", 0, Set.of(), "駅前 <A&B>", Language.JA));
        visitor = new Visitor(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
        journal.close();
    }

    @Test
    void theKioskIsAPlainFormThatNeedsNothingElse() throws Exception {
        Page page = visitor.get("/?lang=en");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<html lang=\"en\">", "name=\"reference\"", "name=\"secret\"")
                .contains("<label for=\"reference\">", "<label for=\"secret\">", "autofocus")
                .contains("data-page=\"kiosk\" data-outcome=\"\"")
                .contains("駅前 &lt;A&amp;B&gt;")
                .doesNotContain("<script", "style=", "<A&B>");
    }

    @ParameterizedTest
    @CsvSource({
        "en, '', en",
        "ja, en, ja",
        "'', 'en-GB,en;q=0.9,ja;q=0.5', en",
        "'', 'fr,ja;q=0.2', ja",
        "'', fr, ja",
        "'', ;;;, ja",
        "xx, en, en",
        "'', '', ja"
    })
    void theLanguageIsAsAskedElseAsTheBrowserSaysElseJapanese(
            String query, String header, String language) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri("/" + (query.isEmpty() ? "" : "?lang=" + query)));
        if (!header.isEmpty()) {
            request.header("Accept-Language", header);
        }
        assertThat(visitor.send(request).text()).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void aMatchSendsTheShopperToTheCounterAndForgetsWhatWasTyped() throws Exception {
        store();
        Page page = collect(PARCEL.text(), " abcde-12345 ");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.outcome()).isEqualTo("match");
        assertThat(page.text()).doesNotContain(PARCEL.text(), "12345", "name=\"secret\"");
        assertThat(asked).containsExactly(Sensitive.of(SECRET));
    }

    @Test
    void aNoAndNoAnswerAreToldApartAndShowNothingTyped() throws Exception {
        hubSays.set(Verification.NO_MATCH);
        Page no = collect(PARCEL.text(), SECRET);
        hubSays.set(Verification.NO_ANSWER);
        Page silence = collect(PARCEL.text(), SECRET);

        assertThat(no.status()).isEqualTo(403);
        assertThat(no.outcome()).isEqualTo("no-match");
        assertThat(no.text()).contains("5回", "role=\"alert\"").doesNotContain(PARCEL.text());
        assertThat(silence.status()).isEqualTo(503);
        assertThat(silence.outcome()).isEqualTo("cannot-check");
        assertThat(silence.text()).doesNotContain(PARCEL.text(), SECRET);
    }

    @Test
    void aTypingErrorIsSaidWithoutAskingTheHub() throws Exception {
        assertThat(collect("7K3M9Q2WX5TB0", SECRET)).extracting(Page::status).isEqualTo(422);
        assertThat(collect(PARCEL.text(), " - ").outcome()).isEqualTo("unreadable");
        assertThat(collect(PARCEL.text(), "x".repeat(65)).outcome()).isEqualTo("unreadable");
        assertThat(collect(PARCEL.text(), "a\u0001b").outcome()).isEqualTo("unreadable");
        assertThat(asked).isEmpty();
    }

    @Test
    void tooManyTriesAMinuteAreSlowedDown() throws Exception {
        hubSays.set(Verification.NO_MATCH);
        for (int i = 0; i < 5; i++) {
            assertThat(collect(PARCEL.text(), SECRET).status()).isEqualTo(403);
        }
        Page sixth = collect(PARCEL.text(), SECRET);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.outcome()).isEqualTo("slow-down");
    }

    @Test
    void theClerkSeesShelfAndTailOnly() throws Exception {
        assertThat(store().outcome()).isEqualTo("stored");
        String stored = visitor.get("/clerk?lang=en").text();
        assertThat(stored)
                .contains("A-3 &lt;b&gt;", "…" + PARCEL.tail(), "data-state=\"stored\"")
                .contains("on the shelf", "Nobody is waiting")
                .doesNotContain(PARCEL.text(), "<b>");

        collect(PARCEL.text(), SECRET);
        Page verified = visitor.get("/clerk?lang=en");
        assertThat(verified.text()).contains("data-state=\"verified\"", "Hand over …");

        assertThat(clerk("hand-over").outcome()).isEqualTo("handed-over");
        assertThat(visitor.get("/clerk").text()).doesNotContain(PARCEL.tail());
    }

    @Test
    void theClerksListCanKeepItselfFreshWithoutDisturbingTheForms() throws Exception {
        HttpRequest.Builder watch = HttpRequest.newBuilder(uri("/clerk?watch=on"));
        var response = visitor.raw(watch);

        assertThat(response.headers().firstValue("Refresh")).contains("5");
        assertThat(response.body()).doesNotContain("action=\"/clerk/store");
        assertThat(visitor.raw(HttpRequest.newBuilder(uri("/clerk"))).headers().map())
                .doesNotContainKey("refresh");
    }

    @Test
    void clerksMistakesAreExplained() throws Exception {
        assertThat(clerk("hand-over"))
                .extracting(Page::status, Page::outcome)
                .containsExactly(409, "not-here");
        assertThat(visitor.post("/clerk/store", "reference", "nonsense", "shelf", "A").outcome())
                .isEqualTo("unreadable");
        assertThat(visitor.post("/clerk/store", "reference", PARCEL.text()).outcome())
                .isEqualTo("unreadable-shelf");
        assertThat(
                        visitor.post(
                                        "/clerk/refuse",
                                        "reference",
                                        PARCEL.text(),
                                        "reason",
                                        "because")
                                .outcome())
                .isEqualTo("unreadable-reason");
        assertThat(
                        visitor.post(
                                        "/clerk/refuse",
                                        "reference",
                                        PARCEL.text(),
                                        "reason",
                                        "damaged")
                                .outcome())
                .isEqualTo("refused");
    }

    @Test
    void machinesReadEventsAndHealth() throws Exception {
        store();
        connected.set(false);

        assertThat(visitor.get("/health").text())
                .isEqualTo(
                        """
                        {"site":"shinagawa-1","connected":false,"journalUnacknowledged":1}
                        """);
        assertThat(visitor.get("/feed").text())
                .isEqualTo(
                        """
                        {"session":"%s","seq":1,"type":"parcel-stored","reference":"%s",\
                        "at":"2026-11-22T12:00:00Z","acknowledged":false,"shelf":"A-3 <b>"}
                        """
                                .formatted(journal.stamp().epoch(), PARCEL.text()));
        assertThat(visitor.get("/?lang=en").text()).contains("The line is interrupted");
        assertThat(visitor.get("/clerk?lang=en").text()).contains("The line to the hub");
    }

    @Test
    void everyAnswerForbidsWhatThePagesDoNotNeed() throws Exception {
        var headers = visitor.raw(HttpRequest.newBuilder(uri("/"))).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.map()).doesNotContainKey("set-cookie");
        assertThat(visitor.get("/style.css").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Origin, own, 200",
        "Content-Language, en, 200"
    })
    void aFormOnSomebodyElsesPageDoesNothing(String name, String value, int status)
            throws Exception {
        String own = "http://127.0.0.1:" + server.port();
        HttpRequest.Builder request =
                visitor.form("/clerk/store", "reference", PARCEL.text(), "shelf", "A")
                        .header(name, value.equals("own") ? own : value);

        assertThat(visitor.send(request).status()).isEqualTo(status);
        assertThat(visitor.get("/feed").text().isEmpty()).isEqualTo(status == 403);
    }

    @Test
    void aForeignNameForThisMachineIsTurnedAway() throws Exception {
        String request = "GET /clerk HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("<html");
        }
    }

    @Test
    void formsHaveLimits() throws Exception {
        assertThat(visitor.post("/collect", "reference", "x".repeat(4096)).status()).isEqualTo(413);
        assertThat(visitor.post("/collect", "a", "1", "a", "2").status()).isEqualTo(400);
        String[] many = new String[40];
        for (int i = 0; i < many.length; i++) {
            many[i] = "f" + i;
        }
        assertThat(visitor.post("/collect", many).status()).isEqualTo(400);
        HttpRequest.Builder json =
                HttpRequest.newBuilder(uri("/collect"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(visitor.send(json).status()).isEqualTo(415);
        HttpRequest.Builder broken =
                HttpRequest.newBuilder(uri("/collect"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("reference=%zz"));
        assertThat(visitor.send(broken).status()).isEqualTo(400);
    }

    @Test
    void otherPathsAndMethodsAreNotThere() throws Exception {
        assertThat(visitor.get("/admin").status()).isEqualTo(404);
        assertThat(visitor.get("/collect").status()).isEqualTo(405);
        assertThat(visitor.post("/clerk").status()).isEqualTo(405);
        assertThat(visitor.get("/collect?secret=" + SECRET).status()).isEqualTo(405);
    }

    private Page store() throws Exception {
        return visitor.post("/clerk/store", "reference", PARCEL.text(), "shelf", "A-3 <b>");
    }

    private Page clerk(String action) throws Exception {
        return visitor.post("/clerk/" + action, "reference", PARCEL.text());
    }

    private Page collect(String reference, String secret) throws Exception {
        return visitor.post("/collect", "reference", reference, "secret", secret);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
