// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Money EURO = new Money(1250, Currency.getInstance("EUR"));

    @Test
    void showsTheDecimalsOfItsCurrency() {
        assertThat(Money.jpy(2660)).hasToString("JPY 2660");
        assertThat(EURO).hasToString("EUR 12.50");
    }

    @Test
    void neverMixesCurrenciesAndNeverGoesBelowZero() {
        assertThatThrownBy(() -> EURO.plus(Money.jpy(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.jpy(1).minus(Money.jpy(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.jpy(Money.LIMIT).plus(Money.jpy(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
