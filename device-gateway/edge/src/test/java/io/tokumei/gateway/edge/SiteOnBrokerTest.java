// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.gateway.edge.journal.Ids;
import io.tokumei.gateway.protocol.Body.CommandAck;
import io.tokumei.gateway.protocol.Body.HandedOver;
import io.tokumei.gateway.protocol.Body.Outcome;
import io.tokumei.gateway.protocol.Body.ParcelAnnounced;
import io.tokumei.gateway.protocol.Body.ParcelStored;
import io.tokumei.gateway.protocol.Body.Standing;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.Reference;
import io.tokumei.gateway.protocol.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole site against a real broker over mutual TLS, with a small hub on the other side.
final class SiteOnBrokerTest {
    private static final int PORT = 21_201;
    private static final String SITE = "shinagawa-1";
    private static final String SECRET = "ABCDE12345";

    @TempDir private Path folder;
    private TestBroker broker;
    private TestHub hub;
    private PickupSite site;
    private Visitor visitor;

    @BeforeEach
    void start() throws Exception {
        TestKeys keys = new TestKeys(folder);
        Path own = keys.keyStore(SITE);
        broker = new TestBroker(folder.resolve("broker"), keys, PORT);
        broker.start();
        hub = new TestHub(keys, PORT, SITE);
        EdgeConfig config = EdgeConfig.read(keys(own, keys.trustStore()), folder);
        site = PickupSite.start(config, new Ids(InstantSource.system(), new SecureRandom()));
        visitor = new Visitor(site.port());
        Deadline.await("the site is connected", site::isConnected);
    }

    static Map<String, String> keys(Path own, Path trust) {
        return Map.ofEntries(
                Map.entry("site", SITE),
                Map.entry("broker.port", Integer.toString(PORT)),
                Map.entry("tls.key-store", own.toString()),
                Map.entry("tls.key-store-password", TestKeys.PASSWORD),
                Map.entry("tls.trust-store", trust.toString()),
                Map.entry("tls.trust-store-password", TestKeys.PASSWORD),
                Map.entry("http.port", "0"),
                Map.entry("verification.wait-seconds", "3"),
                Map.entry("events.resend-seconds", "1"),
                Map.entry("broker.reconnect-max-seconds", "1"));
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
        hub.leave();
        assertThat(hub.malformed).hasValue(0);
        broker.stop();
    }

    @Test
    void aParcelIsStoredVerifiedAndHandedOver() throws Exception {
        Reference parcel = Reference.complete("7K3M9Q2WX5TB");
        hub.knows(parcel, SECRET);
        hub.announce(parcel);
        Deadline.await("announced", () -> hub.acks.size() == 1);

        assertThat(store(parcel).outcome()).isEqualTo("stored");
        assertThat(collect(parcel, "WRONG-0000").outcome()).isEqualTo("no-match");
        assertThat(handOver(parcel)).isEqualTo(new Result(409, "not-verified"));
        assertThat(collect(parcel, "abcde 12345")).isEqualTo(new Result(200, "match"));
        assertThat(visitor.get("/clerk").text()).contains("A-3", "hand-over");
        assertThat(handOver(parcel)).isEqualTo(new Result(200, "handed-over"));
        assertThat(handOver(parcel)).isEqualTo(new Result(200, "already-handed-over"));

        Deadline.await("both events", () -> hub.events.size() == 2);
        assertThat(hub.events.get(0).body()).isInstanceOf(ParcelStored.class);
        assertThat(hub.events.get(1).body()).isInstanceOf(HandedOver.class);
        Deadline.await("acknowledged", () -> health().contains("\"journalUnacknowledged\":0"));
        assertThat(visitor.get("/feed").text())
                .contains("\"type\":\"handed-over\"", "\"acknowledged\":true")
                .doesNotContain(SECRET);
    }

    @Test
    void theFifthWrongTryLocksTheNumberAndEveryNoLooksTheSame() throws Exception {
        Reference parcel = Reference.complete("7K3M9Q2WX5TC");
        Reference unknown = Reference.complete("7K3M9Q2WX5TD");
        hub.knows(parcel, SECRET);
        store(parcel);

        String wrong = visitor.post("/collect", fields(parcel, "0000000000")).text();
        for (int i = 0; i < 4; i++) {
            assertThat(collect(parcel, "000000000" + i)).isEqualTo(new Result(403, "no-match"));
        }
        String locked = visitor.post("/collect", fields(parcel, SECRET)).text();
        String strange = visitor.post("/collect", fields(unknown, SECRET)).text();

        assertThat(locked)
                .isEqualTo(wrong)
                .isEqualTo(strange)
                .contains("data-outcome=\"no-match\"");
        assertThat(handOver(parcel)).isEqualTo(new Result(409, "not-verified"));
        assertThat(handOver(unknown)).isEqualTo(new Result(409, "not-here"));
    }

    @Test
    void theSecretIsOnNoDiskNeitherHereNorAtTheBroker() throws Exception {
        Reference parcel = Reference.complete("7K3M9Q2WX5TJ");
        hub.knows(parcel, SECRET);
        store(parcel);
        assertThat(collect(parcel, "XXXXX00000").outcome()).isEqualTo("no-match");
        assertThat(collect(parcel, SECRET).outcome()).isEqualTo("match");
        handOver(parcel);
        Deadline.await("acknowledged", () -> health().contains("\"journalUnacknowledged\":0"));

        assertThat(filesWith(parcel.text())).anyMatch(file -> file.contains("journal.db"));
        assertThat(filesWith(parcel.text())).anyMatch(file -> file.contains("/broker/"));
        assertThat(filesWith(SECRET)).isEmpty();
        assertThat(filesWith("XXXXX00000")).isEmpty();
    }

    /// Every file of site and broker that holds a text anywhere.
    private List<String> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> bytes(file).contains(text))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void commandsAreCarriedOutOnceAndBadOnesDoNotStopTheOthers() throws Exception {
        Topics topics = new Topics(SITE);
        Reference parcel = Reference.complete("7K3M9Q2WX5TE");
        Envelope command =
                hub.command(new ParcelAnnounced(parcel, Optional.empty(), Optional.empty()));
        Envelope foreign =
                new Envelope(
                        "c-9",
                        Optional.empty(),
                        "another-site",
                        "hub",
                        command.seq(),
                        command.ts(),
                        Optional.empty(),
                        command.body());

        hub.sendBytes(topics.announcements(), "not cbor".getBytes(StandardCharsets.UTF_8));
        hub.send(topics.announcements(), foreign);
        hub.send(topics.announcements(), command);
        hub.send(topics.announcements(), command);

        Deadline.await("three answers", () -> hub.acks.size() == 3);
        assertThat(hub.acks)
                .containsExactly(
                        new CommandAck("c-9", Outcome.FAILED, Optional.of("wrong-site")),
                        new CommandAck(command.id(), Outcome.EXECUTED, Optional.empty()),
                        new CommandAck(command.id(), Outcome.DUPLICATE, Optional.empty()));
    }

    @Test
    void whatHappensWhileTheLineIsCutArrivesOnceAndInOrder() throws Exception {
        Reference verified = Reference.complete("7K3M9Q2WX5TF");
        hub.knows(verified, SECRET);
        store(verified);
        assertThat(collect(verified, SECRET).outcome()).isEqualTo("match");

        broker.stop();
        Deadline.await("the site noticed", () -> !site.isConnected());
        List<Reference> stored = new ArrayList<>(List.of(verified));
        for (int i = 0; i < 20; i++) {
            Reference parcel = Reference.complete("7K3M9Q2WX5" + (10 + i));
            assertThat(store(parcel)).isEqualTo(new Result(200, "stored"));
            stored.add(parcel);
        }
        assertThat(handOver(verified)).isEqualTo(new Result(200, "handed-over"));
        assertThat(collect(stored.getLast(), SECRET)).isEqualTo(new Result(503, "cannot-check"));
        assertThat(health()).contains("\"connected\":false");

        broker.start();
        Deadline.await("all events", () -> hub.events.size() == 22);
        Deadline.await("acknowledged", () -> health().contains("\"journalUnacknowledged\":0"));
        assertThat(hub.events.stream().map(e -> e.seq().orElseThrow()).toList())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(
                        hub.events.stream()
                                .map(Envelope::body)
                                .filter(ParcelStored.class::isInstance)
                                .map(b -> ((ParcelStored) b).reference())
                                .toList())
                .containsExactlyElementsOf(stored);
    }

    @Test
    void onlyTheHubsAcknowledgementFreesTheJournal() throws Exception {
        hub.acknowledges(false);
        store(Reference.complete("7K3M9Q2WX5TG"));

        Deadline.await("sent again and again", () -> hub.arrivals.size() >= 3);
        assertThat(hub.arrivals).allMatch(event -> event.equals(hub.arrivals.getFirst()));
        assertThat(health()).contains("\"journalUnacknowledged\":1");

        hub.acknowledges(true);
        Deadline.await("acknowledged", () -> health().contains("\"journalUnacknowledged\":0"));
    }

    @Test
    void aHubThatDoesNotAnswerIsSaidSo() throws Exception {
        Reference parcel = Reference.complete("7K3M9Q2WX5TH");
        hub.knows(parcel, SECRET);
        store(parcel);
        hub.answers(false);

        assertThat(collect(parcel, SECRET)).isEqualTo(new Result(503, "cannot-check"));

        hub.answers(true);
        assertThat(collect(parcel, SECRET)).isEqualTo(new Result(200, "match"));
    }

    @Test
    void presenceFollowsTheSite() throws Exception {
        Deadline.await("ready", () -> hub.presences.contains(Standing.READY));
        site.close();
        Deadline.await("said good-bye", () -> hub.presences.contains(Standing.DRAINING));
        assertThat(hub.presences).doesNotContain(Standing.LOST);
    }

    private record Result(int status, String outcome) {}

    private Result store(Reference parcel) throws Exception {
        return result("/clerk/store", "reference", parcel.text(), "shelf", "A-3");
    }

    private Result handOver(Reference parcel) throws Exception {
        return result("/clerk/hand-over", "reference", parcel.text());
    }

    private Result collect(Reference parcel, String secret) throws Exception {
        return result("/collect", fields(parcel, secret));
    }

    private static String[] fields(Reference parcel, String secret) {
        return new String[] {"reference", parcel.text(), "secret", secret};
    }

    private Result result(String path, String... fields) throws Exception {
        Visitor.Page page = visitor.post(path, fields);
        return new Result(page.status(), page.outcome());
    }

    private String health() {
        try {
            return visitor.get("/health").text();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
