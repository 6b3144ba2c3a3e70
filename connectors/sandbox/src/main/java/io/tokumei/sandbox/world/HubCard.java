// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.keys.Certificates;
import io.tokumei.sandbox.keys.Sealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the hub hands its partners: certificates and the key they seal to.
record HubCard(X509Certificate as2, X509Certificate tlsAuthority, Sealing.PublicKey sealTo) {
    private static final Pattern SEALING_KEY =
            Pattern.compile("(?m)^\\s*sealing-key:\\s*\"?([A-Za-z0-9_-]+)\"?\\s*$");

    static HubCard read(Path folder) {
        return new HubCard(
                Certificates.read(folder.resolve("as2.pem")),
                Certificates.read(folder.resolve("tls-ca.pem")),
                sealingKey(folder.resolve("hub.yaml")));
    }

    private static Sealing.PublicKey sealingKey(Path card) {
        try {
            Matcher found = SEALING_KEY.matcher(Files.readString(card));
            if (!found.find()) {
                throw new IllegalStateException("no sealing-key on the hub's card");
            }
            return new Sealing.PublicKey(found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
