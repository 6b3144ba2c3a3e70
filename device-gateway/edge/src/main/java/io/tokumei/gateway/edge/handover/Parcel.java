// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.handover;

import io.tokumei.gateway.protocol.Cash;
import io.tokumei.gateway.protocol.Reference;
import java.time.Instant;
import java.util.Optional;

/// A parcel as the site knows it: a number, a place, a state. Nothing about any person exists here.
///
/// @param shelf label of its place, empty when it has none
/// @param since since when it is in its state
/// @param storageUntil until when the hub asked to keep it
/// @param due the cash to collect before it is handed over
public record Parcel(
        Reference reference,
        ParcelState state,
        String shelf,
        Instant since,
        Optional<Instant> storageUntil,
        Optional<Cash> due) {

    /// A parcel nothing is known of.
    public static Parcel unknown(Reference reference, Instant now) {
        return new Parcel(
                reference, ParcelState.UNKNOWN, "", now, Optional.empty(), Optional.empty());
    }

    /// The same parcel in another state.
    public Parcel in(ParcelState next, Instant now) {
        return new Parcel(reference, next, shelf, now, storageUntil, due);
    }

    /// The same parcel at another place.
    public Parcel on(String place) {
        return new Parcel(reference, state, place, since, storageUntil, due);
    }

    /// The same parcel, to be kept until then.
    public Parcel until(Optional<Instant> end) {
        return new Parcel(reference, state, shelf, since, end, due);
    }

    /// The same parcel, with this to be collected for it.
    public Parcel owing(Optional<Cash> cash) {
        return new Parcel(reference, state, shelf, since, storageUntil, cash);
    }
}
