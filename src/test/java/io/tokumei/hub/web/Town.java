// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Item;
import io.tokumei.hub.party.Partner;
import io.tokumei.hub.party.PickupPoint;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The demo's partners, a courier that has a browser only, a second payment agent, and whoever is
/// welcomed later.
final class Town implements Directory {
    static final PartyId WALKER = new PartyId("aruku");

    private static final Partner COURIER =
            new Partner(
                    WALKER, Role.COURIER, "Aruku", "4912345555552", Channel.DESK, Optional.empty());

    static final PartyId SECOND_AGENT = new PartyId("tobira");

    private static final Partner AGENT =
            new Partner(
                    SECOND_AGENT,
                    Role.PAYMENT_AGENT,
                    "Tobira",
                    "4912345666664",
                    Channel.DESK,
                    Optional.empty());

    private final Directory demo = new DemoDirectory();
    private final Map<PartyId, Partner> later =
            new ConcurrentHashMap<>(Map.of(WALKER, COURIER, SECOND_AGENT, AGENT));

    /// Makes somebody a partner who was none before.
    void welcome(Partner partner) {
        later.put(partner.id(), partner);
    }

    @Override
    public Optional<Partner> partner(PartyId id) {
        return Optional.ofNullable(later.get(id)).or(() -> demo.partner(id));
    }

    @Override
    public List<Partner> partners(Role role) {
        return Stream.concat(
                        demo.partners(role).stream(),
                        later.values().stream().filter(partner -> partner.role() == role))
                .toList();
    }

    @Override
    public Optional<Partner> named(Role role, String text) {
        return later.values().stream()
                .filter(partner -> partner.role() == role)
                .filter(partner -> partner.id().value().equals(text))
                .findFirst()
                .or(() -> demo.named(role, text));
    }

    @Override
    public Optional<PickupPoint> pickupPoint(String text) {
        return demo.pickupPoint(text);
    }

    @Override
    public List<PickupPoint> pickupPoints() {
        return demo.pickupPoints();
    }

    @Override
    public List<Item> items(PartyId store) {
        return demo.items(store);
    }
}
