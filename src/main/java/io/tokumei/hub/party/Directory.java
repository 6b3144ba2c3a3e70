// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.party;

import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.util.List;
import java.util.Optional;

/// Who takes part, as configured. Look-ups by what people write accept id or name, case and width
/// folded.
public interface Directory {
    Optional<Partner> partner(PartyId id);

    List<Partner> partners(Role role);

    /// Finds a partner of a role by id, name or GLN.
    Optional<Partner> named(Role role, String text);

    /// Finds a pickup point by id, name or GLN; free addresses are never found.
    Optional<PickupPoint> pickupPoint(String text);

    List<PickupPoint> pickupPoints();

    /// What a store offers; empty when it publishes nothing.
    List<Item> items(PartyId store);
}
