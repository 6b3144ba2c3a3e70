// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

/// What the shopper is told.
public enum KioskAnswer {
    /// Take it at the counter.
    MATCH,
    /// Pay for it at the counter, then take it there.
    PAY,
    /// The one answer for a wrong number, a wrong secret, a locked number and a parcel not here.
    NO_MATCH,
    /// The hub did not answer; nothing is known.
    CANNOT_CHECK,
    /// The same number is being checked at this moment.
    BUSY,
    /// Too many tries at this kiosk in the last minute.
    SLOW_DOWN
}
