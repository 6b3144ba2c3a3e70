// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox;

import io.tokumei.sandbox.page.SandboxPage;
import io.tokumei.sandbox.world.DemoWorld;
import io.tokumei.sandbox.world.Folders;
import io.tokumei.sandbox.world.Inspection;
import io.tokumei.sandbox.world.Play;
import io.tokumei.sandbox.world.Played;
import io.tokumei.sandbox.world.Ports;
import io.tokumei.sandbox.world.Programs;
import io.tokumei.sandbox.world.Table;
import io.tokumei.sandbox.world.Timing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: starts everything and waits, or plays the trades once and judges them.
@Command(
        name = "demo",
        description = "Starts the hub with simulated partners on 127.0.0.1.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Option(names = "--once", description = "Play the trades, check every party, and end.")
    private boolean once;

    @Option(names = "--reset", description = "Clear what the demo kept, and end.")
    private boolean reset;

    @Option(names = "--port-base", description = "First of ten ports in a row.")
    private int portBase;

    @Option(names = "--var", description = "Where the demo keeps things.")
    private Path folder = Path.of("var/demo");

    @Option(names = "--hub-jar")
    private Path hubJar = Path.of("target/hub.jar");

    @Option(names = "--edge-jar")
    private Path edgeJar = Path.of("target/edge.jar");

    @Option(names = "--hub-option", description = "Told to the hub's Java; may be repeated.")
    private List<String> hubOptions = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        Folders folders = new Folders(folder);
        if (!folders.lock()) {
            System.err.println("A demo runs on " + folders.root() + ": stop it first.");
            return 1;
        }
        if (reset) {
            folders.clear();
            System.out.println("Cleared " + folders.root());
            return 0;
        }
        Ports ports = portBase == 0 ? Ports.usual() : Ports.from(portBase);
        Optional<String> taken = ports.taken();
        if (taken.isPresent()) {
            System.err.println(taken.get());
            return 1;
        }
        System.setProperty("sandbox.logs", folders.root().resolve("logs").toString());
        var settings =
                new DemoWorld.Settings(
                        folders,
                        ports,
                        Programs.ofJars(hubJar, edgeJar, hubOptions),
                        Duration.ofSeconds(1),
                        PATIENCE,
                        news -> System.err.println("! " + news));
        try (var world = new DemoWorld(settings, InstantSource.system())) {
            return run(world);
        } catch (RuntimeException e) {
            System.err.println("The demo failed: " + e.getMessage());
            return 1;
        }
    }

    private int run(DemoWorld world) throws InterruptedException {
        System.out.println("Starting …");
        world.start();
        world.histories().forEach(h -> h.watch(p -> System.out.println(p.line())));
        if (once) {
            return judged(world);
        }
        world.onClose(new SandboxPage(world));
        System.out.println(Table.of(world));
        new CountDownLatch(1).await();
        return 0;
    }

    private static int judged(DemoWorld world) {
        Play play = new Play(world);
        Played byMail = play.byMail(1);
        List<String> problems = new ArrayList<>(new Inspection(world).of(byMail));
        problems.addAll(new Inspection(world).of(play.onTheWeb(2)));
        problems.addAll(new Inspection(world).of(play.forCash(3)));
        Timing.ofAcknowledgement(world, byMail)
                .ifPresent(time ->
                        System.out.printf(
                                "From order mail to acknowledgement mail: %.1f s%n",
                                time.toMillis() / 1000.0));
        if (problems.isEmpty()) {
            System.out.println(
                    "All is well: three trades, two through an agent and one for cash,"
                            + " every document once at every party, books right,"
                            + " nothing told to the wrong party.");
            return 0;
        }
        problems.forEach(p -> System.err.println("WRONG  " + p));
        return 1;
    }
}
