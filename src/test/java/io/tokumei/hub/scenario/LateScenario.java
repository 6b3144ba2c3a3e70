// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.mission.Row;
import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.shopper.Purchase;
import io.tokumei.sandbox.shopper.Shopper;
import io.tokumei.sandbox.shopper.Wallet;
import io.tokumei.sandbox.world.DemoWorld;
import io.tokumei.sandbox.world.Operator;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Nobody comes: what time alone does to a trade, day by day.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LateScenario {
    private static final String ORDER =
            """
            店：hon-ya
            商品コード：4901234567894
            数量：2
            受取場所：shinagawa-1
            """;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration DAY = Duration.ofDays(1);

    private DemoWorld world;
    private Wallet wallet;
    private Purchase forgotten;
    private Purchase unpaid;

    @BeforeAll
    void start() {
        world = Worlds.started("late");
        Shopper shopper = world.shopper(1);
        wallet = shopper.openAccount(world.till(), 50_000);
        forgotten = shopper.orderByMail(ORDER);
        shopper.pay(forgotten, wallet);
        shopper.awaitArrival(forgotten);
        unpaid = shopper.orderByMail(ORDER);
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    @Test
    @Order(1)
    @Row("E1-31")
    @Row("E1-32")
    void nextDayStoreAndShopperAreWarnedOfTheWaitingParcel() throws Exception {
        new Operator(world).waitFor(DAY);
        seen(
                world.store().history(),
                p -> isAbout(p, "IFTSTA", forgotten) && says(p, "STS+1+55+64"));
        seen(world.mail().history(), p -> isMail(p, "お荷物をお預かりしています"));
    }

    @Test
    @Order(2)
    @Row("E1-33")
    void beforeStorageEndsTheAgentIsToldTheNumberAlone() throws Exception {
        new Operator(world).waitFor(DAY.multipliedBy(20));
        seen(world.mail().history(), p -> isMail(p, "まもなく返送となります"));
        assertThat(AgentPage.of(world))
                .contains("ShopperSought", forgotten.payment())
                .doesNotContain("4901234567894", forgotten.shipping(), forgotten.order());
    }

    @Test
    @Order(3)
    void whatIsNeverCollectedGoesBackAndTheMoneyToo() throws Exception {
        seen(world.mail().history(), p -> isMail(p, "お預かりの期限が過ぎました"));
        world.courier().bringBack(forgotten.shipping());
        seen(world.store().history(), p -> isAbout(p, "IFTSTA", forgotten) && says(p, "STS+1+82"));
        seen(world.store().history(), p -> p.document().equals("REMADV") && says(p, "DOC+381+"));
        seen(world.mail().history(), p -> isMail(p, "ご返金のお知らせ"));
        assertThat(world.till().balance(wallet.account())).contains(50_000L);
    }

    @Test
    @Order(4)
    void anOrderNobodyPaysLapsesAtTheStoreToo() throws Exception {
        seen(world.mail().history(), p -> isMail(p, "お支払いの期限が過ぎました"));
        seen(
                world.store().history(),
                p -> p.document().equals("ORDCHG") && says(p, unpaid.order()));
    }

    private static boolean isAbout(Passage passage, String document, Purchase purchase) {
        return passage.document().equals(document) && says(passage, purchase.shipping());
    }

    private static boolean isMail(Passage passage, String subject) {
        return passage.document().contains(subject);
    }

    private static boolean says(Passage passage, String text) {
        return passage.body().contains(text);
    }

    private static void seen(History history, Predicate<Passage> which)
            throws InterruptedException {
        assertThat(history.await(which, PATIENCE)).isPresent();
    }
}
