// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.shopper;

/// An account with a payment agent, as its holder knows it.
///
/// @param account its number, under which the agent keeps it
public record Wallet(String account, String code, String verification) {
    @Override
    public String toString() {
        return "Wallet[" + account + "]";
    }
}
