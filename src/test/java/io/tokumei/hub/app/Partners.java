// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.as2.Certificates;
import io.tokumei.hub.as2.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/// Files of one partner of each kind, as an operator would write them.
final class Partners {
    static final String PASSWORD = "letmein-123";

    private final Path folder;

    private Partners(Path folder) {
        this.folder = folder;
    }

    /// Writes them below a folder; gives the store's key.
    ///
    /// @param storePort where the store's AS2 side listens, or would
    static Credential write(Path folder, int storePort) throws IOException {
        Partners partners = new Partners(folder);
        Credential store = new Certificates(new SecureRandom()).selfSigned(wish());
        partners.store(storePort, store);
        partners.courier();
        partners.counterAndAgent();
        return store;
    }

    private void store(int port, Credential store) throws IOException {
        write(
                "hon-ya",
                "partner.yaml",
                """
                id: hon-ya
                role: store
                name: Bookshop
                gln: "4912345000018"
                channel: as2
                as2: {id: hon-ya, url: "http://127.0.0.1:%d/as2", certificate: as2.pem}
                items:
                  - {code: "4901234567894", name: PAPERBACK NOVEL, price: 1200}
                """
                        .formatted(port));
        write("hon-ya", "as2.pem", Certificates.pem(store.certificate()));
    }

    private void courier() throws IOException {
        write(
                "hayate",
                "partner.yaml",
                """
                id: hayate
                role: courier
                name: Courier
                gln: "4912345333333"
                channel: jms
                jms: {password-file: password}
                """);
        write("hayate", "password", PASSWORD);
    }

    private void counterAndAgent() throws IOException {
        write(
                "shinagawa-1",
                "partner.yaml",
                """
                id: shinagawa-1
                role: pickup-point
                name: Counter
                gln: "4912345111119"
                channel: mqtt
                pickup: {address: Tokyo, storage-days: 7}
                """);
        write(
                "mado",
                "partner.yaml",
                """
                id: mado
                role: payment-agent
                name: Agent
                gln: "4912345444442"
                channel: desk
                """);
    }

    private void write(String partner, String name, String text) throws IOException {
        Path file = folder.resolve(partner).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Certificates.Wish wish() {
        Instant now = Instant.now();
        return new Certificates.Wish(
                "hon-ya", 2048, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1)));
    }
}
