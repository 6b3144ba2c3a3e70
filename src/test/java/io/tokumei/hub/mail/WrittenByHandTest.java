// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.Money;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers and places as people write them.
class WrittenByHandTest {
    @ParameterizedTest
    @CsvSource({
        "2, 2",
        "２, 2",
        "2冊, 2",
        "３ 個, 3",
        "x5, 5",
        "× 5, 5",
        "二つ, 2",
        "十, 10",
        "二十一, 21",
        "999, 999",
        "12 pcs, 12",
        "01, 1"
    })
    void quantitiesAreRead(String written, String quantity) {
        assertThat(Numbers.quantity(written)).contains(quantity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1000", "-1", "1.5", "two", "たくさん", "2 or 3", "十十", "〇"})
    void otherQuantitiesAreNot(String written) {
        assertThat(Numbers.quantity(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,300円",
                "3300",
                "￥３，３００",
                "¥3300-",
                "JPY 3,300",
                "3300 yen",
                "3,300 JPY",
                "3,300円です"
            })
    void amountsInYenAreRead(String written) {
        assertThat(Numbers.amount(written)).contains(Money.jpy(3_300));
    }

    @Test
    void amountsInOtherCurrenciesKeepTheirScale() {
        var euro = Currency.getInstance("EUR");
        assertThat(Numbers.amount("EUR 12.50")).contains(new Money(1_250, euro));
        assertThat(Numbers.amount("€12")).contains(new Money(1_200, euro));
        assertThat(Numbers.amount("12.345 EUR")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-5",
                "3,30",
                "3300.5円",
                "JPY 5 EUR",
                "XYZ 5",
                "XAU 50",
                "99999999999999",
                "about 5",
                "5e3"
            })
    void otherAmountsAreNot(String written) {
        assertThat(Numbers.amount(written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheHubWritesItReads(Language language) {
        var wording = new Wording(language, ZoneId.of("Asia/Tokyo"));
        for (Money money :
                new Money[] {
                    Money.jpy(1),
                    Money.jpy(1_234_567),
                    new Money(1_250, Currency.getInstance("EUR")),
                    new Money(5, Currency.getInstance("USD"))
                }) {
            assertThat(Numbers.amount(wording.money(money))).isEqualTo(Optional.of(money));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "東京都港区芝9-8-7",
                "港区芝９−８−７",
                "芝公園４丁目",
                "大字中里12番地",
                "〒100-0001",
                "○○マンション 101号室",
                "自宅",
                "12 Example Street",
                "221b Baker St",
                "Flat 3, Old Mill",
                "Springfield, IL 62704",
                "my home"
            })
    void homeAddressesAreRecognised(String written) {
        assertThat(HomeAddress.looksLike(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "品川駅前カウンター",
                "shinagawa-1",
                "4912345111119",
                "渋谷ロッカー 3番",
                "West Exit locker 12",
                "Central Post Office counter",
                "北口サービスカウンター2階"
            })
    void pickupPointsAreNot(String written) {
        assertThat(HomeAddress.looksLike(written)).isFalse();
    }
}
