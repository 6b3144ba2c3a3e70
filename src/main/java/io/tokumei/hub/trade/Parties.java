// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.util.Optional;

/// Who takes part in one trade. The courier is chosen later, by whoever ships.
///
/// @param agent who pays for the shopper; nobody where cash is paid at the pickup point
public record Parties(PartyId store, Optional<PartyId> agent, PartyId pickupPoint) {}
