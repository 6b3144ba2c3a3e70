// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.mail.LabelLines.Entry;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.Problem.Field;
import io.tokumei.hub.notice.Problem.Kind;
import io.tokumei.hub.trade.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseFormTest {
    private static final String CODE = NoticeSamples.CODE.grouped();
    private static final String PROOF = NoticeSamples.VERIFICATION.grouped();

    private static List<Entry> lines(String text) {
        return LabelLines.read(text.lines().toList());
    }

    private static PurchaseForm read(String text) {
        return PurchaseForm.read(lines(text), List.of(), place -> place.equals("shinagawa-1"));
    }

    @Test
    void japaneseRequestIsRead() {
        PurchaseForm form =
                read(
                        """
                        店：hon-ya
                        商品コード：A-001
                        数量：２冊
                        受取場所：shinagawa-1
                        買物代行：tsukai
                        上限金額：3,300円
                        契約コード：%s
                        確認情報：%s
                        """
                                .formatted(CODE, PROOF));
        assertThat(form.problems()).isEmpty();
        assertThat(form.draft())
                .isEqualTo(
                        new OrderDraft(
                                "hon-ya",
                                List.of(new OrderDraft.Line("A-001", "2")),
                                "shinagawa-1",
                                "tsukai"));
        assertThat(form.limit()).contains(Money.jpy(3300));
        assertThat(form.code()).contains(NoticeSamples.CODE);
    }

    @Test
    void englishRequestNeedsNoLimit() {
        PurchaseForm form =
                read(
                        """
                        Store: hon-ya
                        Item: A-001
                        Quantity: 1
                        Pickup: shinagawa-1
                        Contract code: %s
                        Verification: %s
                        """
                                .formatted(CODE, PROOF));
        assertThat(form.problems()).isEmpty();
        assertThat(form.limit()).isEmpty();
    }

    @Test
    void limitThatCannotBeReadIsNoLimitToBuyBy() {
        assertThat(read("Item: A-001\nLimit: not much\n").problems())
                .contains(new Problem(Field.LIMIT, Kind.UNREADABLE));
    }

    @Test
    void homeAddressAndMissingProofComeBackByName() {
        PurchaseForm form = read("店：hon-ya\n商品コード：A-001\n数量：1\n受取場所：東京都港区港南2-1-1\n上限：3000円\n");
        assertThat(form.problems())
                .containsExactlyInAnyOrder(
                        new Problem(Field.PICKUP_POINT, Kind.HOME_ADDRESS),
                        new Problem(Field.CONTRACT_CODE, Kind.MISSING),
                        new Problem(Field.VERIFICATION, Kind.MISSING));
        assertThat(form.draft().pickupPoint()).isEmpty();
    }

    @Test
    void paymentRequestAsksForNoGoods() {
        List<Entry> payment = lines("支払番号：1ZPWQAC7CN1JG\n支払先：本屋\n契約コード：" + CODE);
        assertThat(PurchaseForm.isIn(payment, List.of())).isFalse();
    }

    @Test
    void doesNotPrintWhatItHolds() {
        assertThat(read("契約コード：" + CODE + "\n").toString()).doesNotContain(CODE);
    }
}
