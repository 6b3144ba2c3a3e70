// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.notice;

import io.tokumei.hub.trade.Role;

/// A message that leaves the hub. Each family holds only what its role may know.
public sealed interface Notice
        permits ToShopper, ToStore, ToPaymentAgent, ToCourier, ToPickupPoint {
    /// Whom the notice is written for.
    default Role audience() {
        return switch (this) {
            case ToShopper _ -> Role.SHOPPER;
            case ToStore _ -> Role.STORE;
            case ToPaymentAgent _ -> Role.PAYMENT_AGENT;
            case ToCourier _ -> Role.COURIER;
            case ToPickupPoint _ -> Role.PICKUP_POINT;
        };
    }
}
