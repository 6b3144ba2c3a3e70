// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Item;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The directory of partners: `<folder>/<partner>/partner.yaml`, read once at start.
final class PartnerFolder implements Directory {
    private static final int MOST = 10_000;

    private final List<PartnerFile> files;

    private PartnerFolder(List<PartnerFile> files) {
        this.files = List.copyOf(files);
    }

    /// Reads all partner files below a folder; a missing folder holds no partners.
    ///
    /// @throws PartnerFault when one of them cannot be used, or two share an id or GLN
    static PartnerFolder of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new PartnerFolder(List.of());
        }
        try (Stream<Path> folders = Files.list(folder)) {
            List<Path> found =
                    folders.map(each -> each.resolve("partner.yaml"))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .limit(MOST)
                            .toList();
            List<PartnerFile> files = found.stream().map(PartnerFile::read).toList();
            refuseDoubles(found, files);
            return new PartnerFolder(files);
        } catch (IOException e) {
            throw new PartnerFault(folder, 1, "the folder cannot be read");
        }
    }

    List<PartnerFile> files() {
        return files;
    }

    @Override
    public Optional<Partner> partner(PartyId id) {
        return file(id).map(PartnerFile::partner);
    }

    @Override
    public List<Partner> partners(Role role) {
        return files.stream().map(PartnerFile::partner).filter(p -> p.role() == role).toList();
    }

    @Override
    public Optional<Partner> named(Role role, String text) {
        return partners(role).stream()
                .filter(p -> isNamed(text, p.id().value(), p.name(), p.gln()))
                .findFirst();
    }

    @Override
    public Optional<PickupPoint> pickupPoint(String text) {
        return pickupPoints().stream()
                .filter(p -> isNamed(text, p.site().value(), p.name(), p.gln()))
                .findFirst();
    }

    @Override
    public List<PickupPoint> pickupPoints() {
        return files.stream().flatMap(file -> file.pickup().stream()).toList();
    }

    @Override
    public List<Item> items(PartyId store) {
        return file(store).map(PartnerFile::items).orElse(List.of());
    }

    private Optional<PartnerFile> file(PartyId id) {
        return files.stream().filter(file -> file.partner().id().equals(id)).findFirst();
    }

    private static boolean isNamed(String text, String... names) {
        String asked = folded(text);
        return Stream.of(names).anyMatch(name -> folded(name).equals(asked));
    }

    private static String folded(String text) {
        String kept = text.length() > 200 ? "" : text;
        return Normalizer.normalize(kept, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static void refuseDoubles(List<Path> paths, List<PartnerFile> files) {
        Map<String, Path> seen = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            Partner partner = files.get(i).partner();
            for (String name : List.of(partner.id().value(), partner.gln())) {
                Path other = seen.put(name, paths.get(i));
                if (other != null) {
                    throw new PartnerFault(
                            paths.get(i), 1, "id and gln are taken already by " + other);
                }
            }
        }
    }
}
