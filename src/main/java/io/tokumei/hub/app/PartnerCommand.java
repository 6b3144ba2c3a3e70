// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.as2.Certificates;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hub partner`: what partner files name.
@Command(
        name = "partner",
        description = "What partner files name.",
        subcommands = PartnerCommand.Prepare.class)
final class PartnerCommand {
    /// `hub partner prepare`: makes the passwords that are named and missing.
    @Command(
            name = "prepare",
            description = "Makes the passwords that are named and missing, for their owner only.")
    static final class Prepare implements Callable<Integer> {
        private static final int PASSWORD_BYTES = 18;
        private static final Duration TRIAL = Duration.ofDays(90);

        @Mixin private CommonOptions options = new CommonOptions();
        @Spec private @Nullable CommandSpec spec;

        @Option(
                names = "--stand-ins",
                description =
                        "Also makes certificates in place of those partners did not send yet."
                                + " Nobody has their keys: such a partner can neither be heard nor"
                                + " read what it is sent.")
        private boolean standIns;

        private final SecureRandom random = new SecureRandom();

        @Override
        public Integer call() {
            NamedFiles missing = NamedFiles.missing(options.settings());
            missing.passwords().forEach(file -> make(file, password(), "password"));
            if (standIns) {
                missing.certificates()
                        .forEach(each -> make(each.file(), standIn(each.as2Id()), "stand-in"));
            }
            return 0;
        }

        private void make(Path file, String content, String what) {
            Path folder = Objects.requireNonNull(file.getParent());
            String name = Objects.requireNonNull(file.getFileName()).toString();
            new KeyFolder(folder).write(name, content.getBytes(StandardCharsets.UTF_8));
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.printf("made %s (%s)%n", NamedFiles.shown(file), what);
            out.flush();
        }

        private String password() {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n";
        }

        private String standIn(String as2Id) {
            Instant now = InstantSource.system().instant();
            var wish = new Certificates.Wish("stand-in for " + as2Id, 2048, now, now.plus(TRIAL));
            return Certificates.pem(new Certificates(random).selfSigned(wish).certificate());
        }
    }
}
