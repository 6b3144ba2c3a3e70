// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.Item;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A partner as its file describes it.
///
/// @param jmsPassword file with the password of its message queues
/// @param deskPassword file with the password of its desk page
record PartnerFile(
        Partner partner,
        Optional<As2> as2,
        Optional<Path> jmsPassword,
        Optional<Path> deskPassword,
        List<Item> items,
        Optional<PickupPoint> pickup) {
    private static final String GLN = "[0-9]{13}";
    private static final int MOST_ITEMS = 10_000;

    /// How it is reached by AS2.
    ///
    /// @param certificate file with its certificate, PEM
    record As2(String id, URI url, Path certificate) {}

    /// Reads a partner file.
    ///
    /// @throws PartnerFault naming file, line and field
    static PartnerFile read(Path file) {
        YamlSection root = YamlSection.of(file);
        Partner partner = partner(root);
        Optional<As2> as2 = root.section("as2").map(PartnerFile::as2);
        Optional<Path> jms = root.section("jms").flatMap(s -> passwordFile(s, partner));
        Optional<Path> desk = root.section("desk").flatMap(s -> passwordFile(s, partner));
        List<Item> items = items(root);
        Optional<PickupPoint> pickup =
                root.section("pickup").map(section -> pickup(section, partner));
        root.finish();
        boolean complete =
                switch (partner.channel()) {
                    case AS2 -> as2.isPresent();
                    case JMS -> jms.isPresent();
                    case MQTT -> pickup.isPresent();
                    case DESK, MAIL, WEB -> true;
                    case CLOCK -> false;
                };
        if (!complete) {
            throw root.refused("channel");
        }
        return new PartnerFile(partner, as2, jms, desk, items, pickup);
    }

    private static Partner partner(YamlSection root) {
        return new Partner(
                new PartyId(root.text("id", "[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])")),
                constant(root, "role", Role.class),
                root.text("name", ".{1,70}"),
                root.text("gln", GLN),
                constant(root, "channel", Channel.class),
                root.optionalText("sealing-key"));
    }

    private static As2 as2(YamlSection section) {
        var as2 =
                new As2(
                        section.text("id", "[\\x21-\\x7e]{1,128}"),
                        URI.create(section.text("url", "https?://[\\x21-\\x7e]{1,500}")),
                        section.path("certificate")
                                .orElseThrow(() -> section.refused("certificate")));
        section.finish();
        return as2;
    }

    /// `user`, where it stands, has to be the partner's id: addresses are named by it.
    private static Optional<Path> passwordFile(YamlSection section, Partner partner) {
        Optional<String> user = section.optionalText("user");
        if (user.isPresent() && !user.get().equals(partner.id().value())) {
            throw section.refused("user");
        }
        Optional<Path> file = section.path("password-file");
        if (file.isEmpty()) {
            throw section.refused("password-file");
        }
        section.finish();
        return file;
    }

    private static List<Item> items(YamlSection root) {
        List<YamlSection> sections = root.sections("items");
        if (sections.size() > MOST_ITEMS) {
            throw root.refused("items");
        }
        return sections.stream().map(PartnerFile::item).toList();
    }

    private static Item item(YamlSection section) {
        var item =
                new Item(
                        section.text("code", "[\\x21-\\x7e]{1,35}"),
                        section.text("name", ".{1,70}"),
                        Money.jpy(section.wholeNumber("price", 0, 100_000_000)));
        section.finish();
        return item;
    }

    private static PickupPoint pickup(YamlSection section, Partner partner) {
        var point =
                new PickupPoint(
                        partner.id(),
                        partner.gln(),
                        partner.name(),
                        section.text("address", ".{1,200}"),
                        section.wholeNumber("storage-days", 1, 60),
                        section.optionalText("kiosk").orElse(""));
        section.finish();
        return point;
    }

    private static <E extends Enum<E>> E constant(YamlSection section, String key, Class<E> type) {
        String text = section.text(key).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw section.refused(key);
    }
}
