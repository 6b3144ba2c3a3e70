// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hub doctor`: tells what the hub would run on.
@Command(name = "doctor", description = "Lists paths, keys, ports, engines and partners.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.settings();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf("java      %s%n", Runtime.version());
        out.printf("data      %s%n", settings.dataDir().toAbsolutePath());
        out.printf("partners  %s%n", settings.partnersDir().toAbsolutePath());
        engines(settings, out);
        ports(settings.ports(), settings.bind(), out);
        keys(settings, out);
        partners(settings, out);
        missing(settings, out);
        out.flush();
        return 0;
    }

    private static void engines(Settings settings, PrintWriter out) {
        out.printf("database  %s%n", settings.db().isEmbedded() ? "own PostgreSQL" : "external");
        out.printf("broker    %s%n", settings.broker().isEmbedded() ? "own Artemis" : "external");
        out.printf("pages     %s%n", settings.webUrl());
        out.printf("as2       %s as %s%n", settings.as2Url(), settings.as2().id());
    }

    private static void ports(Ports ports, String bind, PrintWriter out) {
        out.printf(
                "ports     %s: web %d, as2 %d, smtp %d, imap %d, amqps %d, mqtts %d, kiosk %d,"
                        + " postgresql %d%n",
                bind,
                ports.web(),
                ports.as2(),
                ports.smtp(),
                ports.imap(),
                ports.amqp(),
                ports.mqtt(),
                ports.kiosk(),
                ports.database());
    }

    private static void keys(Settings settings, PrintWriter out) {
        if (!Files.isDirectory(settings.keysDir())) {
            out.printf("keys      none yet: made at the first start%n");
            return;
        }
        out.printf(
                "keys      %s%n          in %s: back them up, a lost pepper voids open rights%n",
                String.join(", ", new KeyFolder(settings.keysDir()).names()),
                settings.keysDir().toAbsolutePath());
    }

    private static void missing(Settings settings, PrintWriter out) {
        NamedFiles missing = NamedFiles.missing(settings);
        missing.passwords()
                .forEach(file -> out.printf("missing   %s: hub partner prepare%n", file));
        missing.certificates()
                .forEach(each -> out.printf("missing   %s: from %s%n", each.file(), each.as2Id()));
    }

    private static void partners(Settings settings, PrintWriter out) {
        PartnerFolder.of(settings.partnersDir())
                .files()
                .forEach(file ->
                        out.printf(
                                "partner   %s, %s by %s%n",
                                file.partner().id(),
                                file.partner().role(),
                                file.partner().channel()));
    }
}
