// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Item;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One store, one hub, one clock; formats loaded once for all tests.
final class EdiFixture {
    static final PartyId STORE = new PartyId("hon-ya");
    static final String STORE_GLN = "4912345000018";
    static final EdiIdentity HUB = new EdiIdentity("4912345222226", "relay.tokumei.example");
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Path MIGS = Path.of("edi-schemas/migs");

    static final EdiFormats FORMATS = EdiFormats.load();
    static final Directory DIRECTORY = new OneStore();
    static final EdiInbound INBOUND = new EdiInbound(HUB, DIRECTORY, FORMATS);
    static final EdiOutbound OUTBOUND = new EdiOutbound(HUB, DIRECTORY, FORMATS);

    private EdiFixture() {}

    /// A sample's text on one line, as it travels.
    static String wire(Path sample) {
        try {
            return Files.readString(sample, StandardCharsets.UTF_8).replace("\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String file(String name) {
        return wire(MIGS.resolve(name));
    }

    static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static List<Path> files(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves what a test made under `target/edi-goldens`, to be compared or taken over by hand.
    static void leave(Path golden, String actual) throws IOException {
        Path left = Path.of("target/edi-goldens", MIGS.relativize(golden).toString());
        Files.createDirectories(left.resolve("..").normalize());
        Files.writeString(left, actual);
    }

    private static final class OneStore implements Directory {
        private final Partner store =
                new Partner(STORE, Role.STORE, "Hon-ya", STORE_GLN, Channel.AS2, Optional.empty());

        @Override
        public Optional<Partner> partner(PartyId id) {
            return id.equals(STORE) ? Optional.of(store) : Optional.empty();
        }

        @Override
        public List<Partner> partners(Role role) {
            return role == Role.STORE ? List.of(store) : List.of();
        }

        @Override
        public Optional<Partner> named(Role role, String text) {
            return Optional.empty();
        }

        @Override
        public Optional<PickupPoint> pickupPoint(String text) {
            return Optional.empty();
        }

        @Override
        public List<PickupPoint> pickupPoints() {
            return List.of();
        }

        @Override
        public List<Item> items(PartyId store) {
            return List.of();
        }
    }
}
