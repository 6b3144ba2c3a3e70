// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.gateway.protocol.Cash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CashFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2660|0|2660",
                "2,660円|0|2660",
                "２６６０|0|2660",
                "¥2,660|0|2660",
                "JPY 2,660|0|2660",
                "2660.00|0|2660",
                "12.5|2|1250"
            })
    void amountsAreReadAsPeopleWriteThem(String typed, int decimals, long minor) {
        assertThat(CashForms.typed(typed, decimals)).hasValue(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "12.5", "many", "1e9", "99999999999999"})
    void whatIsNoAmountOfYenIsNotRead(String typed) {
        assertThat(CashForms.typed(typed, 0)).isEmpty();
    }

    @Test
    void amountsAreShownWithTheirCurrency() {
        assertThat(CashForms.amount(new Cash(2_660, "JPY"))).isEqualTo("JPY 2,660");
        assertThat(CashForms.amount(new Cash(1_250, "EUR"))).isEqualTo("EUR 12.50");
    }
}
