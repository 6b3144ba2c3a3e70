// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// Who takes part in one trade. The courier is chosen later, by whoever ships.
public record Parties(PartyId store, PartyId agent, PartyId pickupPoint) {}
