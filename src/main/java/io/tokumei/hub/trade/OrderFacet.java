// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.time.Instant;

/// How far the order has come.
public sealed interface OrderFacet {
    /// Passed to the store, not answered yet.
    record Placed(Instant at) implements OrderFacet {}

    /// Accepted by the store under its own number and for this price.
    record Accepted(String sellerNumber, Price price, Instant at) implements OrderFacet {}

    /// Not paid in time.
    record Expired(String sellerNumber, Instant at) implements OrderFacet {}

    /// Refused by the store.
    record Rejected(Instant at) implements OrderFacet {}
}
