// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.util.UUID;

/// The hub's own name of a trade. It never leaves the hub: parties know a trade by pairwise
/// references only.
public record TradeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
