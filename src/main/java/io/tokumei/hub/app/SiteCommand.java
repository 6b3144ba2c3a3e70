// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.as2.Certificates;
import io.tokumei.hub.trade.PartyId;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hub site`: pickup points and their certificates.
@Command(
        name = "site",
        description = "Pickup points and their certificates.",
        subcommands = SiteCommand.Certify.class)
final class SiteCommand {
    /// `hub site certify`: signs the request a pickup point made.
    @Command(name = "certify", description = "Signs the certificate request of a pickup point.")
    static final class Certify implements Callable<Integer> {
        @Mixin private CommonOptions options = new CommonOptions();

        @Option(names = "--site", required = true, description = "The pickup point's id.")
        private String site = "";

        @Option(names = "--csr", required = true, description = "The request, PEM or DER.")
        private Path request = Path.of("");

        @Option(names = "--out", required = true, description = "Where to put the certificate.")
        private Path out = Path.of("");

        @Override
        public Integer call() throws IOException {
            if (!PartyId.isWellFormed(site)) {
                throw new IllegalArgumentException("--site is not the id of a pickup point");
            }
            HubKeys keys =
                    new HubKeys(
                            options.settings(),
                            InstantSource.system().instant(),
                            new SecureRandom());
            Optional<X509Certificate> certificate =
                    keys.siteAuthority().certify(site, der(Files.readAllBytes(request)));
            if (certificate.isEmpty()) {
                throw new IllegalArgumentException(
                        request + " is not a request signed by its own key");
            }
            String chain =
                    Certificates.pem(certificate.get())
                            + Certificates.pem(keys.siteAuthority().held().certificate());
            Files.writeString(out, chain);
            return 0;
        }

        private static byte[] der(byte[] request) throws IOException {
            String text = new String(request, StandardCharsets.ISO_8859_1);
            if (!text.startsWith("-----BEGIN")) {
                return request;
            }
            try (PemReader reader = new PemReader(new StringReader(text))) {
                PemObject object = reader.readPemObject();
                return object == null ? request : object.getContent();
            }
        }
    }
}
