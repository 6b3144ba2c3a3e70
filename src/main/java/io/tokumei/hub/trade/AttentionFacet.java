// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.time.Instant;

/// Whether somebody must be reminded of the parcel.
public sealed interface AttentionFacet {
    /// Nothing waits for anybody.
    record Quiet() implements AttentionFacet {}

    /// The shopper was told, at this moment, that the parcel waits.
    record Told(Instant at) implements AttentionFacet {}
}
