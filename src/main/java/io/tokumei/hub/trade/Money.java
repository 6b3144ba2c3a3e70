// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.util.Currency;

/// An amount of money in minor units of its currency (JPY has none, so 100 is one hundred yen; EUR
/// has two, so 100 is one euro). Never negative. Scales are those of ISO 4217.
public record Money(long minor, Currency currency) implements Comparable<Money> {
    /// The largest amount the hub handles, in minor units.
    public static final long LIMIT = 1_000_000_000_000L;

    public Money {
        if (minor < 0 || minor > LIMIT) {
            throw new IllegalArgumentException("amount outside 0 to " + LIMIT);
        }
    }

    /// Yen, the demo's currency.
    public static Money jpy(long yen) {
        return new Money(yen, Currency.getInstance("JPY"));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    /// What is left after taking `other` away; `other` must not be larger.
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money times(int count) {
        return new Money(Math.multiplyExact(minor, (long) count), currency);
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + decimal();
    }

    /// The amount in major units with the currency's decimals, such as `12.50`.
    public String decimal() {
        return java.math.BigDecimal.valueOf(minor, currency.getDefaultFractionDigits())
                .toPlainString();
    }

    private Money sameCurrency(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("two currencies in one sum");
        }
        return other;
    }
}
