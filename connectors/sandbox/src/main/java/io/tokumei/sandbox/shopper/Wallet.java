// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.shopper;

/// An account with an agent, as its holder knows it.
///
/// @param account its number, under which the agent keeps it
/// @param deposit the code under which more is paid in
public record Wallet(String account, String deposit, String code, String verification) {
    /// A form with what proves the contract filled in.
    String filledIn(String form) {
        return form.replaceAll("(契約コード|Contract code)([：:]\\s*)_*", "$1$2" + code)
                .replaceAll("(確認情報|Verification)([：:]\\s*)_*", "$1$2" + verification);
    }

    /// The lines that prove the contract.
    String proof() {
        return "契約コード：%s\n確認情報：%s\n".formatted(code, verification);
    }

    @Override
    public String toString() {
        return "Wallet[" + account + "]";
    }
}
