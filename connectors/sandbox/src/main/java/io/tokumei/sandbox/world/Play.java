// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.pickup.CashDesk;
import io.tokumei.sandbox.shopper.Purchase;
import io.tokumei.sandbox.shopper.Shopper;
import io.tokumei.sandbox.shopper.Till;
import io.tokumei.sandbox.shopper.Wallet;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The trade plans as one shopper lives them, from opening an account to collecting the parcel.
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

    /// Words that open an account with the agent that buys (checklist K5-1).
    public static final String OPEN_WITH_BUYER = "口座開設\n代行：tsukai\n";

    /// A purchase request without what proves the contract.
    public static final String REQUEST =
            """
            店：hon-ya
            商品コード：4901234567894
            数量：2
            受取場所：shinagawa-1
            買物代行：tsukai
            上限金額：10,000円
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

    /// Ordered by mail and not paid: how long the acknowledgement took, by what the mail server
    /// wrote down.
    public Duration acknowledged(int number) {
        Purchase purchase = world.shopper(number).orderByMail(ORDER);
        return Timing.ofAcknowledgement(world, Cast.buyer(number), purchase.order())
                .orElseThrow(() -> new IllegalStateException("no acknowledgement"));
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

    /// Bought by an agent, asked by mail.
    public Played throughAgentByMail(int number) {
        Shopper shopper = world.shopper(number);
        Wallet wallet = shopper.openAccount(world.buyersTill(), DEPOSIT, OPEN_WITH_BUYER);
        Purchase purchase = shopper.buyByMail(REQUEST, wallet);
        shopper.awaitPaid(purchase);
        return finished(
                shopper, new Played(Cast.buyer(number), Optional.of(wallet), purchase, DEPOSIT));
    }

    /// Bought by an agent, asked on the page.
    public Played throughAgentOnTheWeb(int number) {
        Shopper shopper = world.shopper(number);
        Wallet wallet = shopper.openAccount(world.buyersTill(), DEPOSIT, OPEN_WITH_BUYER);
        URI form = world.ports().webPages().resolve("purchases/" + Cast.STORE);
        Purchase purchase = shopper.buyOnTheWeb(form, ITEM, wallet);
        shopper.awaitPaid(purchase);
        return finished(
                shopper, new Played(Cast.buyer(number), Optional.of(wallet), purchase, DEPOSIT));
    }

    /// What follows payment: waits for the parcel, collects it, and has the agent transfer what it
    /// owes.
    public Played finished(Shopper shopper, int number, Paid paid) {
        return finished(
                shopper,
                new Played(
                        Cast.buyer(number),
                        Optional.of(paid.wallet()),
                        paid.purchase(),
                        paid.deposit()));
    }

    /// A purchase that was paid.
    ///
    /// @param deposit what was paid in before, in yen
    public record Paid(Wallet wallet, Purchase purchase, long deposit) {}

    private Played finished(Shopper shopper, Played played) {
        Purchase purchase = played.purchase();
        shopper.awaitArrival(purchase);
        shopper.collect(purchase, world.visitor());
        world.clerk().handOver(purchase.shipping());
        shopper.awaitCollected(purchase);
        Till till = purchase.isThroughAgent() ? world.buyersTill() : world.till();
        if (!till.transfer(purchase.payment())) {
            throw new IllegalStateException("the desk did not take the transfer");
        }
        return played;
    }
}
