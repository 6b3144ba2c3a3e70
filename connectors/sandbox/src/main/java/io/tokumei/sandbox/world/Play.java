// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.pickup.CashDesk;
import io.tokumei.sandbox.shopper.Purchase;
import io.tokumei.sandbox.shopper.Shopper;
import io.tokumei.sandbox.shopper.Wallet;
import java.util.List;
import java.util.Optional;

/// The first trade plan as one shopper lives it, from opening an account to collecting the parcel.
public final class Play {
    private static final long DEPOSIT = 50_000;
    private static final String ITEM = "4901234567894";
    private static final String ORDER =
            """
            店：hon-ya
            商品コード：4901234567894
            数量：2
            受取場所：shinagawa-1
            支払代行：mado
            """;

    private static final String ORDER_FOR_CASH = ORDER.replaceFirst("(?m)^支払代行：.*$", "支払：現金");

    private final DemoWorld world;

    public Play(DemoWorld world) {
        this.world = world;
    }

    /// Ordered and paid by mail.
    public Played byMail(int number) {
        Shopper shopper = world.shopper(number);
        Wallet wallet = shopper.openAccount(world.till(), DEPOSIT);
        Purchase purchase = shopper.orderByMail(ORDER);
        shopper.pay(purchase, wallet);
        shopper.awaitPaid(purchase);
        return finished(
                shopper, new Played(Cast.buyer(number), Optional.of(wallet), purchase, DEPOSIT));
    }

    /// Ordered and paid on the web pages, with an account opened by mail.
    public Played onTheWeb(int number) {
        Shopper shopper = world.shopper(number);
        Wallet wallet = shopper.openAccount(world.till(), DEPOSIT);
        Purchase purchase =
                shopper.orderOnTheWeb(
                        world.ports().webPages().resolve("stores/" + Cast.STORE), ITEM, 1);
        shopper.pay(purchase, wallet);
        return finished(
                shopper, new Played(Cast.buyer(number), Optional.of(wallet), purchase, DEPOSIT));
    }

    /// The fifth trade plan: ordered by mail, paid in cash at the counter, the cash sent to the
    /// store by registered mail.
    public Played forCash(int number) {
        Shopper shopper = world.shopper(number);
        Purchase purchase = shopper.orderByMail(ORDER_FOR_CASH);
        collectForCash(shopper, purchase);
        CashDesk desk = cashDesk();
        desk.record(desk.batch(List.of(purchase.shipping()), purchase.yen(), "REGISTERED_CASH"));
        return new Played(Cast.buyer(number), Optional.empty(), purchase, 0);
    }

    /// From the arrival to the parcel in the hands of whoever paid for it.
    public void collectForCash(Shopper shopper, Purchase purchase) {
        shopper.awaitArrival(purchase);
        collectForCashAtOnce(shopper, purchase);
    }

    /// The same where the parcel is known to be there.
    public void collectForCashAtOnce(Shopper shopper, Purchase purchase) {
        shopper.collect(purchase, world.visitor());
        world.clerk().takeCash(purchase.shipping(), purchase.yen());
        world.clerk().handOver(purchase.shipping());
        shopper.awaitCollected(purchase);
    }

    /// Whoever sends the pickup point's cash on.
    public CashDesk cashDesk() {
        return new CashDesk(
                world.ports().webPages(),
                Cast.SITE,
                world.deskPassword(Cast.SITE),
                (document, number) -> world.clerk().note("cash desk", document, number));
    }

    private Played finished(Shopper shopper, Played played) {
        Purchase purchase = played.purchase();
        shopper.awaitArrival(purchase);
        shopper.collect(purchase, world.visitor());
        world.clerk().handOver(purchase.shipping());
        shopper.awaitCollected(purchase);
        if (!world.till().transfer(purchase.payment())) {
            throw new IllegalStateException("the desk did not take the transfer");
        }
        return played;
    }
}
