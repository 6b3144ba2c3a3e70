// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Item;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.net.URI;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The partners of the demo, as the mail edge sees them.
final class DemoParties implements Directory {
    static final String AUTHSERV = "mail.tokumei.example";

    private static final List<Partner> PARTNERS =
            List.of(
                    partner("hon-ya", Role.STORE, "本屋", "4912345000018"),
                    partner("kami-ya", Role.STORE, "紙屋", "4912345000025"),
                    partner("mado", Role.PAYMENT_AGENT, "窓", "4912345444442"),
                    partner("tsukai", Role.PURCHASE_AGENT, "つかい", "4912345555557"));

    private static final List<PickupPoint> POINTS =
            List.of(
                    new PickupPoint(
                            new PartyId("shinagawa-1"),
                            "4912345111119",
                            "品川駅前カウンター",
                            "東京都港区港南2丁目",
                            7,
                            "http://127.0.0.1:8090/"));

    private static final List<Item> ITEMS =
            List.of(
                    new Item("A-001", "星の本", Money.jpy(1_500)),
                    new Item("B-002", "海の本", Money.jpy(900)));

    static MailSettings settings() {
        return new MailSettings(
                "Tokumei",
                "tokumei.example",
                new MailAddress("order@tokumei.example"),
                new MailAddress("agent@tokumei.example"),
                AUTHSERV,
                URI.create("http://127.0.0.1:8080"),
                "help@tokumei.example",
                ZoneId.of("Asia/Tokyo"),
                Set.of("relay.tokumei.example"));
    }

    @Override
    public Optional<Partner> partner(PartyId id) {
        return PARTNERS.stream().filter(p -> p.id().equals(id)).findAny();
    }

    @Override
    public List<Partner> partners(Role role) {
        return PARTNERS.stream().filter(p -> p.role() == role).toList();
    }

    @Override
    public Optional<Partner> named(Role role, String text) {
        return partners(role).stream()
                .filter(p -> is(text, p.name()) || is(text, p.id().value()) || is(text, p.gln()))
                .findAny();
    }

    @Override
    public Optional<PickupPoint> pickupPoint(String text) {
        return POINTS.stream()
                .filter(p -> is(text, p.name()) || is(text, p.site().value()) || is(text, p.gln()))
                .findAny();
    }

    @Override
    public List<PickupPoint> pickupPoints() {
        return POINTS;
    }

    @Override
    public List<Item> items(PartyId store) {
        return store.value().equals("hon-ya") ? ITEMS : List.of();
    }

    private static Partner partner(String id, Role role, String name, String gln) {
        return new Partner(new PartyId(id), role, name, gln, Channel.AS2, Optional.empty());
    }

    private static boolean is(String written, String name) {
        return folded(written).equals(folded(name));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
