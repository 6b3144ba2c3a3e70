// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import java.util.Currency;

/// An amount of cash.
///
/// @param amount in minor units of the currency (yen have none), 1 to 1,000,000,000,000
/// @param currency an ISO 4217 code such as `JPY`
public record Cash(long amount, String currency) {
    private static final long LIMIT = 1_000_000_000_000L;

    public Cash {
        if (!isValid(amount, currency)) {
            throw new IllegalArgumentException("no amount of cash");
        }
    }

    static boolean isValid(long amount, String currency) {
        return amount > 0 && amount <= LIMIT && isCurrency(currency);
    }

    static boolean isCurrency(String code) {
        return Rule.CURRENCY.allows(code)
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(c -> c.getCurrencyCode().equals(code));
    }

    /// The decimals of its currency.
    public int decimals() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
