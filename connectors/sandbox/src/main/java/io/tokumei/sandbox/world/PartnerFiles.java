// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.keys.Certificates;
import io.tokumei.sandbox.keys.Identity;
import io.tokumei.sandbox.keys.PrivateFiles;
import io.tokumei.sandbox.keys.Sealing;
import io.tokumei.sandbox.store.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The cards of the demo's partners, as the hub's operator would be handed them.
final class PartnerFiles {
    private final Folders folders;
    private final Ports ports;

    PartnerFiles(Folders folders, Ports ports) {
        this.folders = folders;
        this.ports = ports;
    }

    /// Writes all of them; passwords that exist stay as they are.
    void write(Identity store) {
        honYa(store);
        card(
                Cast.SECOND_STORE,
                """
                role: store
                name: 紙屋
                gln: "4912345000025"
                channel: desk
                desk:
                  user: kami-ya
                  password-file: desk.password
                items:
                  - code: "4901234567924"
                    name: WRITING PAPER
                    price: 800
                """);
        card(
                Cast.AGENT,
                """
                role: payment-agent
                name: 窓口支払サービス
                gln: "%s"
                channel: desk
                desk:
                  user: mado
                  password-file: desk.password
                """
                        .formatted(Cast.AGENT_GLN));
        card(
                Cast.COURIER,
                """
                role: courier
                name: 疾風運送
                gln: "%s"
                channel: jms
                jms:
                  user: hayate
                  password-file: jms.password
                """
                        .formatted(Cast.COURIER_GLN));
        card(
                Cast.SITE,
                """
                role: pickup-point
                name: 品川駅前カウンター
                gln: "%s"
                channel: mqtt
                pickup:
                  address: 東京都港区 品川駅 高輪口 1階
                  storage-days: 7
                  kiosk: %s
                """
                        .formatted(Cast.SITE_GLN, ports.kioskPages()));
    }

    String password(String partner, String name) {
        return PrivateFiles.password(folder(partner).resolve(name + ".password"));
    }

    private void honYa(Identity store) {
        write(folder(Cast.STORE).resolve("as2.pem"), Certificates.pem(store.certificate()));
        var items = new StringBuilder();
        for (Catalogue.Item item : Catalogue.ofBooks().items()) {
            items.append(
                    """
                      - code: "%s"
                        name: %s
                        price: %d
                    """
                            .formatted(item.code(), item.name(), item.price()));
        }
        card(
                Cast.STORE,
                """
                role: store
                name: 本屋
                gln: "%s"
                channel: as2
                sealing-key: %s
                as2:
                  id: hon-ya
                  url: %s
                  certificate: as2.pem
                items:
                %s\
                """
                        .formatted(
                                Cast.STORE_GLN,
                                Sealing.keptIn(folders.store().resolve("sealing.key")),
                                ports.storeAs2(),
                                items));
    }

    private void card(String id, String rest) {
        if (rest.contains("desk.password")) {
            password(id, "desk");
        }
        if (rest.contains("jms.password")) {
            password(id, "jms");
        }
        write(folder(id).resolve("partner.yaml"), "id: " + id + "\n" + rest);
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
