// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Item;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.util.List;
import java.util.Optional;

/// Partners enough to route notices: one connected store, one store at a desk.
final class TestDirectory implements Directory {
    static final PartyId STORE = new PartyId("hon-ya");
    static final PartyId DESK_STORE = new PartyId("kami-ya");
    static final PartyId AGENT = new PartyId("mado");
    static final PartyId COURIER = new PartyId("hayate");
    static final PartyId SITE = new PartyId("shinagawa-1");

    private static final List<Partner> PARTNERS =
            List.of(
                    partner(STORE, Role.STORE, Channel.AS2),
                    partner(DESK_STORE, Role.STORE, Channel.DESK),
                    partner(AGENT, Role.PAYMENT_AGENT, Channel.DESK),
                    partner(COURIER, Role.COURIER, Channel.JMS),
                    partner(SITE, Role.PICKUP_POINT, Channel.MQTT));

    private static Partner partner(PartyId id, Role role, Channel channel) {
        return new Partner(id, role, id.value(), "4912345000018", channel, Optional.empty());
    }

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
        return partners(role).stream().filter(p -> p.name().equals(text)).findFirst();
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
