// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldTest {
    private static final String JAPANESE =
            """
            本屋へのご注文を承りました。

            ■ 番号
            　注文番号　ABCDEFGHJKMN5
            　支払番号　0123456789ABC（お支払いのとき）
            　受取番号　ZYXWVTSRQPNM2（お受け取りのとき）

            ■ 受け取りの合言葉
            　7Q2K9-4MXTR
            　受取場所で、受取番号とこの合言葉をご入力ください。

            　合計　2,660円

            ===== 支払依頼 ここから =====
            支払番号：0123456789ABC
            契約コード：____
            確認情報：____
            ===== 支払依頼 ここまで =====

            ■ いまの状況
            　http://127.0.0.1:8080/board/ZYXWVTSRQPNM2
            """;

    @Test
    void valuesStandBehindTheirLabels() {
        assertThat(Told.value(JAPANESE, "注文番号")).contains("ABCDEFGHJKMN5");
        assertThat(Told.value(JAPANESE, "支払番号")).contains("0123456789ABC");
        assertThat(Told.value(JAPANESE, "金額", "合計")).contains("2,660円");
    }

    @Test
    void aBlankAndAnUnknownLabelHaveNoValue() {
        assertThat(Told.value(JAPANESE, "契約コード")).isEmpty();
        assertThat(Told.value(JAPANESE, "入金コード")).isEmpty();
        assertThat(Told.value(JAPANESE, "注文")).isEmpty();
    }

    @Test
    void aSecretStandsBelowItsHeading() {
        assertThat(Told.below(JAPANESE, "受け取りの合言葉")).contains("7Q2K9-4MXTR");
        assertThat(Told.below("* Your secret\n\n  7Q2K9-4MXTR\n", "Your secret"))
                .contains("7Q2K9-4MXTR");
    }

    @Test
    void aFormIsCopiedWithoutItsRules() {
        assertThat(Told.form(JAPANESE)).contains("支払番号：0123456789ABC\n契約コード：____\n確認情報：____\n");
        assertThat(Told.form("no form")).isEmpty();
    }

    @Test
    void aLinkIsFoundByItsPath() {
        assertThat(Told.link(JAPANESE, "/board/"))
                .contains("http://127.0.0.1:8080/board/ZYXWVTSRQPNM2");
        assertThat(Told.link(JAPANESE, "/p/")).isEmpty();
    }
}
