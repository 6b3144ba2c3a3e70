// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.party;

import io.tokumei.hub.trade.PartyId;

/// A place that is nobody's home, where parcels wait (checklist GEN-10).
///
/// @param site the partner that runs it, and its name on the wire
/// @param kiosk address of its terminal page; empty where there is none
public record PickupPoint(
        PartyId site, String gln, String name, String address, int storageDays, String kiosk) {}
