// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.gateway.protocol.Body.SiteEvent;
import io.tokumei.gateway.protocol.Body.Standing;
import io.tokumei.gateway.protocol.Envelope;
import io.tokumei.gateway.protocol.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The site's process is killed between what it promised and what the hub has.
final class KillTest {
    private static final int PORT = 21_211;
    private static final String SITE = "shinagawa-1";
    private static final int KILLS = 5;

    @TempDir private Path folder;
    private TestBroker broker;
    private TestHub hub;
    private final List<SiteProcess> processes = new ArrayList<>();
    private Path config;

    @BeforeEach
    void start() throws Exception {
        TestKeys keys = new TestKeys(folder);
        Map<String, String> set =
                new HashMap<>(SiteOnBrokerTest.keys(keys.keyStore(SITE), keys.trustStore()));
        set.put("broker.port", Integer.toString(PORT));
        config = SiteProcess.write(folder.resolve("edge.properties"), set);
        broker = new TestBroker(folder.resolve("broker"), keys, PORT);
        broker.start();
        hub = new TestHub(keys, PORT, SITE);
    }

    @AfterEach
    void stop() throws Exception {
        for (SiteProcess process : processes) {
            process.kill();
        }
        hub.leave();
        broker.stop();
    }

    @Test
    void whatWasCommittedButNotSentIsSentAfterTheRestart() throws Exception {
        broker.stop();
        SiteProcess site = started();
        Visitor visitor = new Visitor(site.port());
        for (int i = 10; i < 20; i++) {
            assertThat(store(visitor, Reference.complete("7K3M9Q2WX5" + i))).isEqualTo(200);
        }
        site.kill();
        broker.start();

        SiteProcess again = started();
        Deadline.await("all ten events", () -> hub.events.size() == 10);
        Visitor after = new Visitor(again.port());
        Deadline.await("acknowledged", () -> health(after).contains("Unacknowledged\":0"));

        assertThat(after.get("/clerk").text()).contains("…" + tail(10), "…" + tail(19));
        assertThat(again.stop()).isEqualTo(143);
        assertNothingTwice();
    }

    @Test
    void killedAtRandomMomentsItLosesNothingItSaidYesTo() throws Exception {
        SplittableRandom random = new SplittableRandom(42);
        Set<String> promised = new ConcurrentSkipListSet<>();
        for (int round = 0; round < KILLS; round++) {
            SiteProcess site = started();
            int first = round * 1_000;
            Thread clerk =
                    Thread.ofPlatform().daemon().start(() -> work(site.port(), first, promised));
            clerk.join(150 + random.nextLong(2_500));
            site.kill();
            clerk.join();
        }
        SiteProcess last = started();
        Visitor visitor = new Visitor(last.port());
        Deadline.await("acknowledged", () -> health(visitor).contains("Unacknowledged\":0"));

        Set<String> reported =
                hub.events.stream()
                        .map(event -> ((SiteEvent) event.body()).reference().text())
                        .collect(Collectors.toSet());
        assertThat(promised).hasSizeGreaterThan(KILLS);
        assertThat(reported).containsAll(promised).hasSize(hub.events.size());
        assertThat(last.stop()).isEqualTo(143);
        assertNothingTwice();
    }

    @Test
    void theLastWillTellsOfAKilledSite() throws Exception {
        SiteProcess site = started();
        Deadline.await("ready", () -> hub.presences.contains(Standing.READY));
        site.kill();
        Deadline.await("lost", () -> hub.presences.contains(Standing.LOST));
    }

    private SiteProcess started() throws IOException {
        SiteProcess process = SiteProcess.start(config, Map.of());
        processes.add(process);
        return process;
    }

    /// Numbers without gap, one epoch, and a repeated number always with the same bytes.
    private void assertNothingTwice() {
        assertThat(hub.events.stream().map(Envelope::session).distinct()).hasSize(1);
        List<Long> numbers = hub.events.stream().map(event -> event.seq().orElseThrow()).toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, hub.events.size()).boxed().toList());
        assertThat(hub.arrivals)
                .allMatch(
                        event -> hub.events.get((int) event.seq().orElseThrow() - 1).equals(event));
    }

    /// Takes parcels in until the site is gone.
    private static void work(int port, int first, Set<String> promised) {
        Visitor visitor = new Visitor(port);
        try {
            for (int i = first; i < first + 1_000; i++) {
                Reference parcel = Reference.complete("7K3M9Q2W%04d".formatted(i));
                if (store(visitor, parcel) == 200) {
                    promised.add(parcel.text());
                }
            }
        } catch (IOException e) {
            // The site was killed in the middle of an answer, which is the point.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int store(Visitor visitor, Reference parcel)
            throws IOException, InterruptedException {
        return visitor.post("/clerk/store", "reference", parcel.text(), "shelf", "B-1").status();
    }

    private static String tail(int i) {
        return Reference.complete("7K3M9Q2WX5" + i).tail();
    }

    private static String health(Visitor visitor) {
        try {
            return visitor.get("/health").text();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
