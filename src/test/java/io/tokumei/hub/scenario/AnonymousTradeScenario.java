// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.mission.Row;
import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.pickup.Visitor;
import io.tokumei.sandbox.shopper.Purchase;
import io.tokumei.sandbox.shopper.Shopper;
import io.tokumei.sandbox.shopper.Wallet;
import io.tokumei.sandbox.world.DemoWorld;
import io.tokumei.sandbox.world.Inspection;
import io.tokumei.sandbox.world.Play;
import io.tokumei.sandbox.world.Played;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The payment-agent plan as its parties live it, through their own protocols: mail, web pages,
/// AS2, JMS, MQTT and the terminal.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnonymousTradeScenario {
    private static final String ORDER =
            """
            店：hon-ya
            商品コード：4901234567894
            数量：2
            受取場所：shinagawa-1
            """;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private DemoWorld world;
    private Played byMail;

    @BeforeAll
    void start() {
        world = Worlds.started("scenario");
        byMail = new Play(world).byMail(1);
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    @Test
    @Order(1)
    @Row("E1-01")
    @Row("E1-05")
    @Row("E1-10")
    @Row("E1-13")
    @Row("E1-14")
    @Row("E1-15")
    @Row("E1-16")
    @Row("E1-17")
    @Row("E1-18")
    @Row("E1-21")
    @Row("E1-22")
    @Row("E1-23")
    @Row("E1-25")
    @Row("K1-1")
    @Row("K1-2")
    @Row("K1-3")
    @Row("K1-4")
    @Row("K1-5")
    @Row("K1-7")
    @Row("K1-11")
    @Row("GEN-03")
    @Row("GEN-04")
    @Row("FIG-02")
    @Row("FIG-03")
    void shopperOrdersPaysAndCollectsByMailAndEveryPartyHasEachDocumentOnce() {
        assertThat(new Inspection(world).of(byMail)).isEmpty();
    }

    @Test
    @Order(2)
    @Row("FIG-01")
    @Row("E1-04")
    @Row("GEN-06")
    @Row("GEN-10")
    void storeLearnsGoodsPickupPointAndAnAliasAndNothingElseOfTheShopper() {
        String orders = body(world.store().history(), "ORDERS", byMail.purchase().order());
        assertThat(orders)
                .contains("4901234567894", "NAD+DP+4912345111119", "@relay.tokumei.example")
                .contains(byMail.purchase().shipping())
                .doesNotContain(byMail.address(), byMail.purchase().payment());
    }

    @Test
    @Order(3)
    @Row("GEN-09")
    @Row("GEN-07")
    void courierKnowsThePlaceAndTheShippingNumberOnly() {
        Purchase purchase = byMail.purchase();
        String request = body(world.courier().history(), "transport-request", purchase.shipping());
        assertThat(request)
                .contains("shinagawa-1", purchase.shipping())
                .doesNotContain("4901234567894", "PAPERBACK", purchase.order())
                .doesNotContain(purchase.payment(), byMail.address());
    }

    @Test
    @Order(4)
    @Row("E1-20")
    void pickupPointIsToldTheNumberAndNeverKeepsTheSecret() {
        Purchase purchase = byMail.purchase();
        assertThat(world.feed().history().all())
                .anyMatch(p -> p.body().contains(purchase.shipping()))
                .noneMatch(p -> p.body().contains(purchase.secret().replace("-", "")))
                .noneMatch(p -> p.body().contains(purchase.order()));
    }

    /// The agent works at a desk of the hub: its page is all it is ever told.
    @Test
    @Order(5)
    @Row("E1-11")
    @Row("K1-8")
    void paymentAgentIsToldNeitherGoodsNorAnythingOfThePerson() throws Exception {
        Purchase purchase = byMail.purchase();
        assertThat(AgentPage.of(world))
                .contains(byMail.wallet().orElseThrow().account(), purchase.payment(), "PayoutDue")
                .doesNotContain("4901234567894", "PAPERBACK")
                .doesNotContain("金糸雀", "カナリア", "鳥籠町", "090-9999-0000")
                .doesNotContain(byMail.address(), "@relay.tokumei.example")
                .doesNotContain(purchase.order(), purchase.shipping(), purchase.secret())
                .doesNotContain("shinagawa", "4912345111119");
    }

    @Test
    @Order(6)
    @Row("E1-02")
    @Row("E1-07")
    void shopperOrdersOnThePageAndReadsTheSecretOnThePrivatePage() {
        Played onTheWeb = new Play(world).onTheWeb(2);
        assertThat(new Inspection(world).of(onTheWeb)).isEmpty();
    }

    @Test
    @Order(7)
    @Row("K1-9")
    void shortBalanceIsRefusedAndBooksNothing() throws InterruptedException {
        Shopper shopper = world.shopper(3);
        Wallet wallet = shopper.openAccount(world.till(), 1000);
        Purchase purchase = shopper.orderByMail(ORDER);
        shopper.pay(purchase, wallet);
        assertThat(world.mail().history().await(AnonymousTradeScenario::isRefusal, PATIENCE))
                .isPresent();
        assertThat(world.till().balance(wallet.account())).contains(1000L);
    }

    @Test
    @Order(8)
    @Row("E1-08")
    void fiveWrongSecretsLockTheRightAndTheCountSurvivesAKilledHub() {
        Shopper shopper = world.shopper(4);
        Wallet wallet = shopper.openAccount(world.till(), 50_000);
        Purchase purchase = shopper.orderByMail(ORDER);
        shopper.pay(purchase, wallet);
        shopper.awaitArrival(purchase);
        Visitor visitor = world.visitor();
        wrong(visitor, purchase, 3);
        world.hub().kill();
        world.hub().start();
        wrong(visitor, purchase, 2);
        assertThat(answered(visitor, purchase.shipping(), purchase.secret()))
                .isEqualTo(Visitor.Answer.NO);
        assertThat(world.edge().isAlive()).isTrue();
    }

    private static boolean isRefusal(Passage mail) {
        return mail.document().contains("お支払いできませんでした");
    }

    private static void wrong(Visitor visitor, Purchase purchase, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(answered(visitor, purchase.shipping(), "WRONG-WRONG"))
                    .isEqualTo(Visitor.Answer.NO);
        }
    }

    /// A terminal without its hub asks to come again; that costs no try.
    private static Visitor.Answer answered(Visitor visitor, String number, String secret) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Visitor.Answer answer = visitor.type(number, secret);
        while (answer == Visitor.Answer.LATER && System.nanoTime() < end) {
            io.tokumei.sandbox.history.Patience.rest(Duration.ofMillis(500));
            answer = visitor.type(number, secret);
        }
        return answer;
    }

    private static String body(History history, String document, String reference) {
        List<Passage> found =
                history.first(p -> p.document().equals(document) && p.body().contains(reference));
        assertThat(found).hasSize(1);
        return found.getFirst().body();
    }
}
