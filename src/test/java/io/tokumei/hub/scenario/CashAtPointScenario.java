// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.mission.Row;
import io.tokumei.sandbox.browser.Page;
import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.pickup.CashDesk;
import io.tokumei.sandbox.shopper.Purchase;
import io.tokumei.sandbox.shopper.Shopper;
import io.tokumei.sandbox.shopper.Wallet;
import io.tokumei.sandbox.world.DemoWorld;
import io.tokumei.sandbox.world.Inspection;
import io.tokumei.sandbox.world.Play;
import io.tokumei.sandbox.world.Played;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The plan without an agent as its parties live it: ordered by mail or on the web, paid in cash at
/// the counter, the cash sent on to the store.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CashAtPointScenario {
    private static final String ORDER =
            """
            店：hon-ya
            商品コード：4901234567894
            数量：2
            受取場所：shinagawa-1
            支払：現金
            """;
    private static final String ORDER_IN_ENGLISH =
            """
            Store: hon-ya
            Item: 4901234567894
            Quantity: 1
            Pickup: shinagawa-1
            Payment: cash
            """;

    private DemoWorld world;
    private Play play;
    private Played played;

    @BeforeAll
    void start() {
        world = Worlds.started("cash");
        play = new Play(world);
        played = play.forCash(1);
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    @Test
    @Order(1)
    @Row("E5-01")
    @Row("E5-02")
    @Row("E5-04")
    @Row("E5-05")
    @Row("E5-06")
    @Row("E5-07")
    @Row("E5-08")
    void shopperOrdersByMailPaysAtTheCounterAndTheStoreGetsTheCash() {
        assertThat(new Inspection(world).of(played)).isEmpty();
    }

    @Test
    @Order(2)
    @Row("FIG-07")
    void storeLearnsGoodsPlaceAndAnAliasAndThatCashWillBePaid() {
        String orders = body(world.store().history(), "ORDERS", played.purchase().order());
        assertThat(orders)
                .contains("4901234567894", "NAD+DP+4912345111119", "@relay.tokumei.example")
                .contains("PAI+::10")
                .doesNotContain("NAD+PR", played.address());
    }

    @Test
    @Order(3)
    @Row("FIG-08")
    void acknowledgementNamesTheNumberTheSecretAndTheCashToBring() {
        Shopper shopper = world.shopper(2);
        Purchase purchase = shopper.orderByMail(ORDER);
        assertThat(purchase.payment()).isEmpty();
        assertThat(purchase.form()).isEmpty();
        assertThat(purchase.order()).isNotEmpty();
        assertThat(purchase.secret()).isNotEmpty();
        assertThat(purchase.yen()).isEqualTo(2660);
        String arrival = shopper.awaitMail("お荷物が受取場所に着きました");
        assertThat(arrival).contains("現金", "2,660").doesNotContain(purchase.secret());
    }

    @Test
    @Order(4)
    @Row("E5-09")
    void receiptNoticeTellsTheStoreTheSumBeforeTheCashArrives() {
        String receipt = body(world.store().history(), "RECADV", played.purchase().shipping());
        assertThat(receipt).contains("MOA+22:" + played.purchase().yen() + ":JPY");
        String advice = body(world.store().history(), "REMADV", played.purchase().order());
        assertThat(advice)
                .contains("NAD+PR+4912345111119", "PAI+::10", "MOA+12:" + played.purchase().yen())
                .doesNotContain("MOA+9");
    }

    @Test
    @Order(5)
    void storeShipsBeforeAnybodyHasPaidAndNoAgentSecuresIt() {
        List<String> shipped =
                world.store().history().first(CashAtPointScenario::fromStore).stream()
                        .map(Passage::document)
                        .toList();
        assertThat(shipped).contains("ORDRSP", "IFTMIN");
        assertThat(world.till().owed(played.purchase().order())).isEmpty();
        assertThat(world.store().history().first(p -> p.document().equals("APERAK"))).isEmpty();
    }

    @Test
    @Order(6)
    void nothingLeavesBeforeTheRightAmountIsRecordedAndCashMayGoBack() {
        Shopper shopper = world.shopper(4);
        Purchase purchase = shopper.orderByMail(ORDER);
        shopper.awaitArrival(purchase);
        String number = purchase.shipping();
        assertThat(world.clerk().page()).doesNotContain("2,660");
        shopper.collect(purchase, world.visitor());
        assertThat(world.clerk().tryHandOver(number)).isEqualTo("not-paid");
        assertThat(world.clerk().tryCash(number, 2600)).isEqualTo("wrong-amount");
        assertThat(world.clerk().page()).contains("2,660");
        world.clerk().takeCash(number, 2660);
        world.clerk().giveBack(number);
        assertThat(world.clerk().tryHandOver(number)).isEqualTo("not-verified");
        play.collectForCashAtOnce(shopper, purchase);
        assertThat(play.cashDesk().batch(List.of(number), 2660, "REGISTERED_CASH")).isNotEmpty();
    }

    @Test
    @Order(7)
    void agentRefusesToPayWhatIsPaidInCash() {
        Shopper shopper = world.shopper(5);
        Wallet wallet = shopper.openAccount(world.till(), 50_000);
        Purchase purchase = shopper.orderByMail(ORDER);
        shopper.payInVain(purchase, wallet, "hon-ya");
        assertThat(shopper.awaitMail("お支払い（" + purchase.order())).contains("受取場所で現金");
        assertThat(world.till().balance(wallet.account())).contains(50_000L);
    }

    @Test
    @Order(8)
    void batchThatLacksMoneyIsSentOnceAndBothAreTold() {
        Purchase first = collected(6);
        Purchase second = onTheWeb(7);
        CashDesk desk = play.cashDesk();
        long owed = first.yen() + second.yen();
        List<String> numbers = List.of(first.shipping(), second.shipping());
        Map<String, String> batch = desk.batch(numbers, owed - 100, "BANK_TRANSFER");
        Page once = desk.record(batch);
        Page twice = desk.record(batch);
        assertThat(once.document().select("main").text()).contains("less was sent");
        assertThat(twice.isGood()).isTrue();
        assertThat(desk.lacking("hon-ya")).isEqualTo(100);
        assertThat(desk.owed(first.shipping())).isEmpty();
        String advice = body(world.store().history(), "REMADV", first.order());
        assertThat(advice)
                .contains(second.order(), "PAI+::30", "MOA+12:" + (owed - 100), "MOA+9:" + owed);
    }

    private Purchase collected(int number) {
        Shopper shopper = world.shopper(number);
        Purchase purchase = shopper.orderByMail(ORDER_IN_ENGLISH);
        play.collectForCash(shopper, purchase);
        return purchase;
    }

    private Purchase onTheWeb(int number) {
        Shopper shopper = world.shopper(number);
        Purchase purchase =
                shopper.orderOnTheWeb(
                        world.ports().webPages().resolve("stores/hon-ya"),
                        Map.of("quantity.4901234567894", "1", "agent", "cash"));
        play.collectForCash(shopper, purchase);
        return purchase;
    }

    private static boolean fromStore(Passage passage) {
        return passage.from().equals("hon-ya");
    }

    /// The one document of this kind about a number, as soon as it has come.
    private static String body(History history, String document, String reference) {
        io.tokumei.sandbox.history.Patience.until(
                () -> !found(history, document, reference).isEmpty(),
                java.time.Duration.ofSeconds(30));
        List<Passage> found = found(history, document, reference);
        assertThat(found).hasSize(1);
        return found.getFirst().body();
    }

    private static List<Passage> found(History history, String document, String reference) {
        return history.first(p -> p.document().equals(document) && p.body().contains(reference));
    }
}
