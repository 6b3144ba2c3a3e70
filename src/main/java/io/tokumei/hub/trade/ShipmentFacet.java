// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.time.Instant;

/// How far the parcel has come.
public sealed interface ShipmentFacet {
    /// The ship gate is closed.
    record Blocked() implements ShipmentFacet {}

    /// The ship gate is open; nobody has asked a courier yet.
    record Released(Instant at) implements ShipmentFacet {}

    /// A courier was asked.
    record Tendered(PartyId courier, Parcel parcel, Instant at) implements ShipmentFacet {}

    /// The courier has it.
    record InTransit(PartyId courier, Instant at) implements ShipmentFacet {}

    /// The courier brought it to the pickup point.
    record Arrived(PartyId courier, Instant at) implements ShipmentFacet {}

    /// The pickup point has it on a shelf or in a compartment.
    record Stored(PartyId courier, String shelf, Instant at) implements ShipmentFacet {}

    /// Nobody came in time: the courier is to fetch it.
    record Returning(PartyId courier, Instant at) implements ShipmentFacet {}

    /// Handed over to who proved the right to it.
    record Collected(PartyId courier, Instant at) implements ShipmentFacet {}

    /// The courier lost it, or took it back.
    record Failed(PartyId courier, TransportStatus why, Instant at) implements ShipmentFacet {}
}
