// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.keys.Certificates;
import io.tokumei.sandbox.keys.Identity;
import io.tokumei.sandbox.keys.PrivateFiles;
import io.tokumei.sandbox.keys.Sealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The cards of the demo's partners, as the hub's operator would be handed them.
final class PartnerFiles {
    private static final List<String> ALL =
            List.of(
                    Cast.STORE,
                    Cast.SECOND_STORE,
                    Cast.AGENT,
                    Cast.BUYING_AGENT,
                    Cast.COURIER,
                    Cast.SITE);

    private final Folders folders;
    private final Ports ports;

    PartnerFiles(Folders folders, Ports ports) {
        this.folders = folders;
        this.ports = ports;
    }

    /// Writes all of them; passwords that exist stay as they are.
    void write(Identity store) {
        Map<String, String> values =
                Map.of(
                        "kiosk",
                        ports.kioskPages().toString(),
                        "store-as2",
                        ports.storeAs2().toString(),
                        "sealing-key",
                        Sealing.keptIn(folders.store().resolve("sealing.key")));
        for (String id : ALL) {
            write(folder(id).resolve("partner.yaml"), Texts.filled(id + ".yaml", values));
        }
        write(folder(Cast.STORE).resolve("as2.pem"), Certificates.pem(store.certificate()));
        password(Cast.SECOND_STORE, "desk");
        password(Cast.AGENT, "desk");
        password(Cast.BUYING_AGENT, "desk");
        password(Cast.SITE, "desk");
        password(Cast.COURIER, "jms");
    }

    /// The password of a partner for its desk or its queues.
    String password(String partner, String name) {
        return PrivateFiles.password(folder(partner).resolve(name + ".password"));
    }

    private Path folder(String id) {
        return folders.partners().resolve(id);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
