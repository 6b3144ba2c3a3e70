// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

/// The hub as EDI partners know it.
///
/// @param gln its GS1 location number, 13 digits: UNB sender and recipient
/// @param relayDomain domain of the shoppers' alias addresses
public record EdiIdentity(String gln, String relayDomain) {}
