// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.keys.SiteIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.function.BiConsumer;

/// What the pickup point's process needs before it can start: its certified key, the hub's
/// authority, its configuration.
final class SiteKeys {
    private final Path folder;

    SiteKeys(Path folder) {
        this.folder = folder;
    }

    /// Makes what is missing.
    ///
    /// @param certify has a request signed: request file, then certificate file
    void prepare(X509Certificate authority, BiConsumer<Path, Path> certify) {
        var identity = new SiteIdentity(folder, Cast.SITE);
        identity.trust(authority);
        if (!identity.isCertified()) {
            Path request = folder.resolve("request.pem");
            Path certificate = folder.resolve("certificate.pem");
            write(request, identity.request());
            certify.accept(request, certificate);
            identity.certified(certificate);
        }
    }

    /// Writes the configuration; returns its file.
    Path configure(Ports ports) {
        Path file = folder.resolve("edge.properties");
        write(
                file,
                """
                site=%s
                site.name=%s
                data=data
                tls.key-store=site.p12
                tls.key-store-password-file=site.password
                tls.trust-store=trust.p12
                tls.trust-store-password-file=site.password
                broker.host=localhost
                broker.port=%d
                broker.reconnect-max-seconds=2
                events.resend-seconds=5
                http.port=%d
                """
                        .formatted(Cast.SITE, Cast.SITE_NAME, ports.mqtt(), ports.kiosk()));
        return file;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
