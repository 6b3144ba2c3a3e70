// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.shopper.Purchase;
import io.tokumei.sandbox.shopper.Wallet;
import java.util.Optional;

/// A trade as its shopper remembers it.
///
/// @param address the shopper's real mail address
/// @param wallet the account that paid; none where cash was paid
/// @param deposit what was paid in before, in yen
public record Played(String address, Optional<Wallet> wallet, Purchase purchase, long deposit) {}
