// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.party;

import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.util.List;
import java.util.Optional;

/// The demo's partners, for tests that need somebody to trade with.
public final class DemoDirectory implements Directory {
    public static final PartyId STORE = new PartyId("hon-ya");
    public static final PartyId DESK_STORE = new PartyId("kami-ya");
    public static final PartyId AGENT = new PartyId("mado");
    public static final PartyId BUYING_AGENT = new PartyId("tsukai");
    public static final PartyId COURIER = new PartyId("hayate");
    public static final PartyId POINT = new PartyId("shinagawa-1");

    private static final List<Partner> PARTNERS =
            List.of(
                    new Partner(
                            STORE,
                            Role.STORE,
                            "Hon-ya",
                            "4912345000018",
                            Channel.AS2,
                            Optional.empty()),
                    new Partner(
                            DESK_STORE,
                            Role.STORE,
                            "Kami-ya",
                            "4912345000025",
                            Channel.DESK,
                            Optional.empty()),
                    new Partner(
                            AGENT,
                            Role.PAYMENT_AGENT,
                            "Mado",
                            "4912345444442",
                            Channel.DESK,
                            Optional.empty()),
                    new Partner(
                            BUYING_AGENT,
                            Role.PURCHASE_AGENT,
                            "Tsukai",
                            "4912345555557",
                            Channel.DESK,
                            Optional.empty()),
                    new Partner(
                            COURIER,
                            Role.COURIER,
                            "Hayate",
                            "4912345333333",
                            Channel.JMS,
                            Optional.empty()),
                    new Partner(
                            POINT,
                            Role.PICKUP_POINT,
                            "Shinagawa",
                            "4912345111119",
                            Channel.MQTT,
                            Optional.empty()));
    private static final PickupPoint PLACE =
            new PickupPoint(POINT, "4912345111119", "Shinagawa", "Counter 1", 4, "");

    @Override
    public Optional<Partner> partner(PartyId id) {
        return PARTNERS.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public List<Partner> partners(Role role) {
        return PARTNERS.stream().filter(p -> p.role() == role).toList();
    }

    @Override
    public Optional<Partner> named(Role role, String text) {
        return partners(role).stream()
                .filter(p ->
                        p.id().value().equals(text)
                                || p.name().equals(text)
                                || p.gln().equals(text))
                .findFirst();
    }

    @Override
    public Optional<PickupPoint> pickupPoint(String text) {
        return List.of("shinagawa-1", "Shinagawa", "4912345111119").contains(text)
                ? Optional.of(PLACE)
                : Optional.empty();
    }

    @Override
    public List<PickupPoint> pickupPoints() {
        return List.of(PLACE);
    }

    @Override
    public List<Item> items(PartyId store) {
        return List.of(new Item("B1", "Novel", Money.jpy(1200)));
    }
}
