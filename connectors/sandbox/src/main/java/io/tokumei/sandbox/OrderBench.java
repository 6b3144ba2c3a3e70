// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox;

import io.tokumei.sandbox.world.DemoWorld;
import io.tokumei.sandbox.world.Folders;
import io.tokumei.sandbox.world.Play;
import io.tokumei.sandbox.world.Ports;
import io.tokumei.sandbox.world.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench-order`: how long a shopper waits for the acknowledgement of an order mail. The way leads
/// through SMTP, the hub's IMAP mailbox, AS2 to the store, its answer, and SMTP back.
@Command(name = "bench-order", description = "Measures order mail to acknowledgement mail.")
final class OrderBench implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SHOPPERS = 5;
    private static final int MOST = 100;

    @Option(names = "--port-base", required = true, description = "First of ten ports in a row.")
    private int portBase;

    @Option(names = "--orders", description = "How many are measured, after one that is not.")
    private int orders = 9;

    @Option(names = "--out", required = true, description = "Folder of the world and the result.")
    private Path out = Path.of("");

    @Option(names = "--hub-jar", required = true)
    private Path hubJar = Path.of("");

    @Option(names = "--edge-jar", required = true)
    private Path edgeJar = Path.of("");

    @Option(names = "--hub-option", description = "Told to the hub's Java; may be repeated.")
    private List<String> hubOptions = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (orders < 1 || orders > MOST) {
            System.err.println("--orders has to be from 1 to " + MOST);
            return 2;
        }
        Folders folders = new Folders(out.resolve("world"));
        folders.clear();
        var settings =
                new DemoWorld.Settings(
                        folders,
                        Ports.from(portBase),
                        Programs.ofJars(hubJar, edgeJar, hubOptions),
                        Duration.ofSeconds(1),
                        PATIENCE,
                        news -> System.err.println("! " + news));
        try (var world = new DemoWorld(settings, InstantSource.system())) {
            world.start();
            report(measured(new Play(world)));
        }
        return 0;
    }

    private List<Duration> measured(Play play) {
        Duration first = play.acknowledged(1);
        System.out.printf("first order after the start  %s s%n", seconds(first));
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            times.add(play.acknowledged(1 + i % SHOPPERS));
        }
        return times;
    }

    private void report(List<Duration> times) throws IOException {
        List<Duration> sorted = times.stream().sorted().toList();
        String median = seconds(sorted.get(sorted.size() / 2));
        String worst = seconds(sorted.getLast());
        System.out.printf("order mail to acknowledgement mail, %d orders%n", sorted.size());
        System.out.printf("median  %s s%nworst   %s s%n", median, worst);
        String all = times.stream().map(OrderBench::seconds).collect(Collectors.joining(", "));
        Files.writeString(
                out.resolve("order.json"),
                """
                {"unit": "s", "median": %s, "worst": %s, "orders": [%s]}
                """
                        .formatted(median, worst, all));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f", time.toMillis() / 1000.0);
    }
}
