// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

/// What the clerk is told.
public enum ClerkAnswer {
    STORED,
    ALREADY_STORED,
    /// On its shelf already, now on another.
    MOVED,
    REFUSED,
    ALREADY_REFUSED,
    HANDED_OVER,
    /// The same hand-over was reported before.
    ALREADY_HANDED_OVER,
    /// The parcel has left, so it can be neither taken in nor refused.
    GONE,
    /// No shelf of this site has it.
    NOT_HERE,
    /// Nobody proved the right to it, or not in the last minutes.
    NOT_VERIFIED,
    /// Too many events wait for the hub, or too many parcels are here.
    FULL
}
