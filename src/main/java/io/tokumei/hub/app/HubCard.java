// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.as2.Certificates;
import io.tokumei.hub.seal.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The card the hub hands to its partners: who it is, where it listens, what to seal and trust.
/// Nothing on it is secret.
final class HubCard {
    private HubCard() {}

    /// Writes the card anew, as the settings and keys now say.
    static void write(Settings settings, HubKeys keys, Keys sealing) {
        Path folder = settings.cardDir();
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("as2.pem"), Certificates.pem(keys.as2().certificate()));
            Files.writeString(
                    folder.resolve("tls-ca.pem"), Certificates.pem(keys.tlsCertificate()));
            Files.writeString(folder.resolve("hub.yaml"), text(settings, sealing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Settings settings, Keys sealing) {
        Ports ports = settings.ports();
        return """
        id: %s
        gln: "%s"
        sealing-key: %s
        as2:
          id: %s
          url: %s
          certificate: as2.pem
        jms:
          url: amqps://%s:%d
          authority: tls-ca.pem
        mqtt:
          host: %s
          port: %d
          authority: tls-ca.pem
        mail:
          orders: order@%s
          payments: agent@%s
        web: %s
        """
                .formatted(
                        settings.as2().id(),
                        settings.as2().gln(),
                        sealing.sealingPublicKey(),
                        settings.as2().id(),
                        settings.as2Url(),
                        settings.host(),
                        ports.amqp(),
                        settings.host(),
                        ports.mqtt(),
                        settings.mail().domain(),
                        settings.mail().domain(),
                        settings.webUrl());
    }
}
