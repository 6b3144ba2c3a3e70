// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.handover;

/// One cell of the table.
public sealed interface Move {
    /// The parcel goes to another state.
    record Go(ParcelState to) implements Move {}

    /// Nothing changes; the step is allowed and has its effect already, or none.
    record Stay() implements Move {}

    /// The step is not allowed.
    record Refused(Refusal why) implements Move {}

    /// Why a step is not allowed.
    enum Refusal {
        /// The parcel is on its shelf already.
        TAKEN_IN,
        /// The parcel has left.
        GONE,
        /// The parcel is not on a shelf of this site.
        ABSENT,
        /// Nobody proved the right to it, or not in the last minutes.
        UNPROVEN,
        /// Cash is to be collected first.
        UNPAID,
        /// No cash is to be collected, or none was.
        NO_CASH
    }
}
