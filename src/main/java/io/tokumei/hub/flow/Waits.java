// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.party.Directory;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Terms;

/// How long a new trade will wait: as everywhere, but for storage, which is each point's own.
record Waits(Directory directory, Terms usual) {
    Terms at(PartyId site) {
        return directory
                .pickupPoint(site.value())
                .map(point -> usual.withStorage(point.storageDays()))
                .orElse(usual);
    }
}
