// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.shopper.Purchase;
import io.tokumei.sandbox.shopper.Wallet;

/// A trade as its shopper remembers it.
///
/// @param address the shopper's real mail address
/// @param deposit what was paid in before, in yen
public record Played(String address, Wallet wallet, Purchase purchase, long deposit) {}
