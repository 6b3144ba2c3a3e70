// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.shopper;

/// An account with an agent, as its holder knows it.
///
/// @param account its number, under which the agent keeps it
/// @param deposit the code under which more is paid in
public record Wallet(String account, String deposit, String code, String verification) {
    @Override
    public String toString() {
        return "Wallet[" + account + "]";
    }
}
