// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// A wallet as it stands under lock: the contract that owns it, the agent that keeps it, and what
/// may still be spent (posted less pending).
public record WalletView(String contract, PartyId agent, Money available) {}
