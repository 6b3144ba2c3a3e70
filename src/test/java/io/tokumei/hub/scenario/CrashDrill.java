// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.sandbox.history.Patience;
import io.tokumei.sandbox.world.DemoWorld;
import io.tokumei.sandbox.world.Inspection;
import io.tokumei.sandbox.world.Play;
import io.tokumei.sandbox.world.Played;
import java.time.Duration;
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
/// `-Ddrill.kills=N` (20), `-Ddrill.seed=S` to repeat a run's moments.
class CrashDrill {
    private static final int KILLS = Integer.getInteger("drill.kills", 20);
    private static final long SEED = Long.getLong("drill.seed", System.nanoTime());

    private static final int SHOPPERS = 3;
    private static final int LONGEST_LIFE_MILLIS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Queue<Played> played = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void everyTradeSurvivesAndEveryPartySeesEachDocumentOnce() throws Exception {
        try (DemoWorld world = Worlds.started("drill")) {
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
}
