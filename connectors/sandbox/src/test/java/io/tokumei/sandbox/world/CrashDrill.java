// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.sandbox.FreePort;
import io.tokumei.sandbox.history.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Kills the hub again and again while shoppers trade, then asks every party what it saw.
///
/// `-Ddrill.kills=N` (20), `-Ddrill.seed=S` to repeat a run's moments; `drill.hub`, `drill.edge`
/// and `drill.options` name other jars and what the hub's Java is told.
class CrashDrill {
    private static final int KILLS = Integer.getInteger("drill.kills", 20);
    private static final long SEED = Long.getLong("drill.seed", System.nanoTime());

    /// What the launcher tells the hub's Java too: start quickly.
    private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final int SHOPPERS = 3;
    private static final int LONGEST_LIFE_MILLIS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Queue<Played> played = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void everyTradeSurvivesAndEveryPartySeesEachDocumentOnce() throws Exception {
        try (var world = new DemoWorld(settings(), InstantSource.system())) {
            world.start();
            List<Future<?>> shoppers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(SHOPPERS)) {
                for (int i = 0; i < SHOPPERS; i++) {
                    int number = 3 + i;
                    shoppers.add(threads.submit(() -> shop(world, number)));
                }
                kill(world);
                enough.set(true);
                for (Future<?> shopper : shoppers) {
                    shopper.get(PATIENCE.toMinutes() * 3, TimeUnit.MINUTES);
                }
            }
            System.out.printf("drill: %d kills, %d trades, seed %d%n", KILLS, played.size(), SEED);
            List<String> problems = new ArrayList<>();
            for (Played each : played) {
                problems.addAll(new Inspection(world).of(each));
            }
            assertThat(problems).as("seed " + SEED).isEmpty();
            assertThat(played).hasSizeGreaterThanOrEqualTo(SHOPPERS);
        }
    }

    private void shop(DemoWorld world, int number) {
        Play play = new Play(world);
        boolean byMail = number % 2 == 0;
        do {
            played.add(byMail ? play.byMail(number) : play.onTheWeb(number));
            byMail = !byMail;
        } while (!enough.get());
    }

    private static void kill(DemoWorld world) {
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            Patience.rest(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)));
            world.hub().kill();
            world.hub().start();
        }
    }

    private static DemoWorld.Settings settings() {
        Folders folders = new Folders(Path.of("target", "drill"));
        folders.clear();
        return new DemoWorld.Settings(
                folders,
                Ports.from(FreePort.row(10)),
                Programs.ofJars(
                        Path.of(System.getProperty("drill.hub", "target/hub.jar")),
                        Path.of(System.getProperty("drill.edge", "target/edge.jar")),
                        List.of(System.getProperty("drill.options", QUICK).split(" ", -1))),
                Duration.ofMillis(300),
                PATIENCE,
                news -> System.out.println("drill: " + news));
    }
}
