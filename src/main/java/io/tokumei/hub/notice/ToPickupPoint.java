// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.notice;

import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import java.time.Instant;
import java.util.Optional;

/// What a pickup point is told.
public sealed interface ToPickupPoint extends Notice {
    PartyId to();

    /// Checklist E1-20 in online form: a parcel comes under this number; the verifier stays at the
    /// hub.
    ///
    /// @param cash what to collect before the parcel is handed over (checklist E5-07)
    record ParcelAnnounced(
            PartyId to,
            @Tells("own-reference") Reference shipping,
            @Tells(value = "total-price", plan = "cash-at-point") Optional<Money> cash)
            implements ToPickupPoint {}

    /// Checklist E1-25: yes or no, and nothing else.
    record CredentialAnswered(PartyId to, String request, boolean matches)
            implements ToPickupPoint {}

    /// Every event up to this one has taken effect; the site may forget them.
    record EventsAcknowledged(PartyId to, String session, long sequence) implements ToPickupPoint {}

    /// Storage has ended at this moment: nobody may collect the parcel, the courier fetches it.
    record StorageEnded(PartyId to, @Tells("own-reference") Reference shipping, Instant at)
            implements ToPickupPoint {}
}
