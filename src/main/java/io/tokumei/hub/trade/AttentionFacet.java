// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.time.Instant;

/// Whether somebody must be reminded of the parcel.
public sealed interface AttentionFacet {
    /// Nothing waits for anybody.
    record Quiet() implements AttentionFacet {}

    /// The shopper was told, at this moment, that the parcel waits.
    record Told(Instant at) implements AttentionFacet {}

    /// The shopper was reminded so many times, 1 or 2, of a parcel announced at `told`.
    record Warned(Instant told, int times, Instant at) implements AttentionFacet {}

    /// Whoever may know the shopper was asked to reach them.
    record Escalated(Instant told, Instant at) implements AttentionFacet {}
}
