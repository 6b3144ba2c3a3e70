// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.time.Instant;
import java.util.Optional;

/// Whether somebody must be reminded of the parcel.
public sealed interface AttentionFacet {
    /// When the shopper was first told that the parcel waits; empty while nothing does.
    default Optional<Instant> announced() {
        return switch (this) {
            case Quiet _ -> Optional.empty();
            case Told told -> Optional.of(told.at());
            case Warned warned -> Optional.of(warned.told());
            case Escalated escalated -> Optional.of(escalated.told());
        };
    }

    /// Nothing waits for anybody.
    record Quiet() implements AttentionFacet {}

    /// The shopper was told, at this moment, that the parcel waits.
    record Told(Instant at) implements AttentionFacet {}

    /// The shopper was reminded so many times, 1 or 2, of a parcel announced at `told`.
    record Warned(Instant told, int times, Instant at) implements AttentionFacet {}

    /// Whoever may know the shopper was asked to reach them.
    record Escalated(Instant told, Instant at) implements AttentionFacet {}
}
