// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.party;

import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import java.util.Optional;

/// A company the hub works with. Every role can be connected by its own system, or work at a desk
/// page of the hub (checklist GEN-01).
///
/// @param gln its GS1 location number, 13 digits
/// @param channel how notices reach it
/// @param sealingKey its X25519 public key, base64url, when it takes sealed values
public record Partner(
        PartyId id,
        Role role,
        String name,
        String gln,
        Channel channel,
        Optional<String> sealingKey) {}
