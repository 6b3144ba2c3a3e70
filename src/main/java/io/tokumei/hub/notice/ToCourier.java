// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.notice;

import io.tokumei.hub.trade.Parcel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import java.time.Instant;

/// What a courier is told: place, number, size (checklist E1-15).
public sealed interface ToCourier extends Notice {
    PartyId to();

    record TransportRequested(
            PartyId to,
            @Tells("own-reference") Reference shipping,
            @Tells("payee-name") String sender,
            @Tells("pickup-point") PartyId pickupPoint,
            Parcel parcel,
            Instant at)
            implements ToCourier {}
}
