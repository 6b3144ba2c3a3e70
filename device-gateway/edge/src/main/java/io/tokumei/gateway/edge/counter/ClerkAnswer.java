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
    CASH_TAKEN,
    /// The cash for this parcel was recorded before.
    ALREADY_PAID,
    CASH_RETURNED,
    /// Not the amount that is due.
    WRONG_AMOUNT,
    /// Cash is to be collected first.
    NOT_PAID,
    /// No cash is to be collected, or none was.
    NO_CASH,
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
