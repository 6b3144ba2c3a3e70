// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.TradePlan.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One notice of every kind, as the demo's trade would send it.
final class NoticeSamples {
    static final Instant AT = Instant.parse("2026-11-22T03:34:56Z");
    static final PickupSecret SECRET = PickupSecret.ofBits(0x2_5A5A_1234_5678L);
    static final Reference ORDER = Reference.ofBits(0x123_4567_89AB_CDEFL);
    static final Reference PAYMENT = Reference.ofBits(0x0FE_DCBA_9876_5432L);
    static final Reference SHIPPING = Reference.ofBits(0x5A5_A5A5_1357_9BDFL);
    static final ContractCode CODE = ContractCode.ofBits(0x12_3456_789AL, 0xBC_DEF0_1234L);
    static final Verification VERIFICATION = Verification.ofBits(0x1_3579_2468_ACE0L);

    private static final OrderContent CONTENT =
            new OrderContent(
                    List.of(
                            new OrderContent.Line("A-001", "星の本", 2),
                            new OrderContent.Line("B-002", "海の本", 1)));

    private NoticeSamples() {}

    static List<ToShopper> all(Language language) {
        Contact to = contact(language, Medium.MAIL);
        return Stream.concat(inTime(to).stream(), late(to).stream()).toList();
    }

    private static List<ToShopper> late(Contact to) {
        return List.of(
                new ToShopper.OrderExpired(to, Holder.STORE, "本屋", PAYMENT),
                new ToShopper.ParcelWaits(
                        to,
                        Holder.STORE,
                        SHIPPING,
                        "品川駅前カウンター",
                        "東京都港区港南2丁目",
                        "http://127.0.0.1:8090/",
                        3,
                        Instant.parse("2026-11-29T12:00:00Z")),
                new ToShopper.StorageEnded(to, Holder.STORE, SHIPPING, "品川駅前カウンター"),
                new ToShopper.PaymentRefunded(to, PAYMENT, "本屋", Money.jpy(4_400), AT));
    }

    private static List<ToShopper> inTime(Contact to) {
        return List.of(
                accepted(to, Optional.of(SECRET)),
                new ToShopper.OrderRejected(to, Holder.STORE, "本屋", ORDER),
                bought(to, Optional.of(SECRET)),
                new ToShopper.PurchaseNotPaid(
                        to,
                        "本屋",
                        PAYMENT,
                        Money.jpy(4_400),
                        new Refusal.InsufficientBalance(Money.jpy(1_400)),
                        hint()),
                purchaseReturned(to),
                returned(to),
                new ToShopper.AgentFormReturned(
                        to,
                        List.of(
                                problem(Problem.Field.CONTRACT_CODE, Problem.Kind.UNREADABLE),
                                problem(Problem.Field.AMOUNT, Problem.Kind.MISSING))),
                new ToShopper.PaymentMade(to, PAYMENT, "本屋", Money.jpy(4_400), AT),
                refused(to, new Refusal.InsufficientBalance(Money.jpy(1_400))),
                new ToShopper.ParcelArrived(
                        to,
                        Holder.STORE,
                        SHIPPING,
                        "品川駅前カウンター",
                        "東京都港区港南2丁目",
                        "http://127.0.0.1:8090/",
                        Instant.parse("2026-11-29T12:00:00Z")),
                new ToShopper.ParcelCollected(to, Holder.STORE, SHIPPING, AT),
                new ToShopper.ParcelFailed(to, Holder.STORE, SHIPPING, false),
                new ToShopper.PickupLocked(to, Holder.STORE, SHIPPING),
                new ToShopper.AccountOpened(to, "窓", ORDER, PAYMENT, hint()),
                new ToShopper.ContractReady(
                        to, "窓", CODE, Optional.of(VERIFICATION), Money.jpy(5_000)),
                new ToShopper.ToppedUp(to, Money.jpy(3_000), Money.jpy(8_000)),
                new ToShopper.SenderNotProved(to));
    }

    static Contact contact(Language language, Medium medium) {
        return new Contact(
                new MailAddress("buyer@anon.example"), language, medium, "3k7q9m2xw5c8d");
    }

    static ToShopper accepted(Contact to, Optional<PickupSecret> secret) {
        return new ToShopper.OrderAccepted(
                to,
                "本屋",
                ORDER,
                PAYMENT,
                SHIPPING,
                secret,
                Price.of(Money.jpy(3_900), Money.jpy(4_400)),
                CONTENT,
                "窓",
                "品川駅前カウンター");
    }

    static ToShopper bought(Contact to, Optional<PickupSecret> secret) {
        return new ToShopper.PurchaseAccepted(
                to,
                "つかい",
                "本屋",
                PAYMENT,
                SHIPPING,
                secret,
                Price.of(Money.jpy(3_900), Money.jpy(4_400)),
                CONTENT,
                "品川駅前カウンター");
    }

    private static ToShopper purchaseReturned(Contact to) {
        return new ToShopper.PurchaseFormReturned(
                to,
                new OrderDraft("本屋", List.of(new OrderDraft.Line("A-001", "2")), "品川駅前カウンター", ""),
                Optional.of(Money.jpy(5_000)),
                List.of(problem(Problem.Field.CONTRACT_CODE, Problem.Kind.UNREADABLE)),
                Optional.empty());
    }

    static ToShopper refused(Contact to, Refusal why) {
        return new ToShopper.PaymentRefused(to, PAYMENT.value(), why, hint());
    }

    private static ToShopper returned(Contact to) {
        var lines = List.of(new OrderDraft.Line("A-001", "2"), new OrderDraft.Line("B-002", ""));
        return new ToShopper.OrderFormReturned(
                to,
                new OrderDraft("本屋", lines, "", ""),
                List.of(
                        problem(Problem.Field.QUANTITY, Problem.Kind.MISSING),
                        problem(Problem.Field.PICKUP_POINT, Problem.Kind.HOME_ADDRESS)));
    }

    private static Problem problem(Problem.Field field, Problem.Kind kind) {
        return new Problem(field, kind);
    }

    private static String hint() {
        return "払込票 / payment slip: http://127.0.0.1:8083/deposit";
    }
}
