// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.time.Instant;

/// How far the proof of the right to collect has come. Wrong tries count over all pickup points and
/// survive restarts; the fifth locks the right until a new secret is issued.
public sealed interface HandoverFacet {
    /// No secret exists.
    record None() implements HandoverFacet {}

    /// The shopper has the secret; the parcel is not at the point yet.
    record Issued(Verifier verifier, int wrongTries) implements HandoverFacet {}

    /// The parcel is there and may be collected.
    record Open(Verifier verifier, int wrongTries) implements HandoverFacet {}

    /// The right secret was presented; the parcel is about to be handed over.
    record Verified(Verifier verifier, int wrongTries, Instant at) implements HandoverFacet {}

    /// Too many wrong tries.
    record Locked(Verifier verifier, Instant at) implements HandoverFacet {}

    /// Too late: the parcel goes back.
    record Closed(Instant at) implements HandoverFacet {}

    /// Handed over.
    record HandedOver(Evidence evidence, Instant at) implements HandoverFacet {}
}
