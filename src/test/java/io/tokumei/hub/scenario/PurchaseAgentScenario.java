// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.mission.Row;
import io.tokumei.sandbox.browser.Browser;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.shopper.Purchase;
import io.tokumei.sandbox.shopper.Shopper;
import io.tokumei.sandbox.shopper.Wallet;
import io.tokumei.sandbox.world.DemoWorld;
import io.tokumei.sandbox.world.Inspection;
import io.tokumei.sandbox.world.Play;
import io.tokumei.sandbox.world.Played;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The purchase-agent plan as its parties live it: the agent buys in its own name, and shopper and
/// store never exchange anything.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PurchaseAgentScenario {
    private static final String BUYER_IS_THE_AGENT = "NAD+BY+4912345555557";
    private static final String RETURNED = "購入のご依頼の内容をご確認ください";

    private DemoWorld world;
    private Played byMail;

    @BeforeAll
    void start() {
        world = Worlds.started("buying");
        byMail = new Play(world).throughAgentByMail(1);
    }

    @AfterAll
    void stop() throws Exception {
        world.close();
    }

    /// Among what the inspection looks for: any number or address that joins shopper and store.
    @Test
    @Order(1)
    @Row("K5-1")
    @Row("E2-01")
    @Row("E2-04")
    @Row("E2-05")
    @Row("E2-06")
    @Row("E2-08")
    @Row("E2-09")
    @Row("E2-11")
    @Row("E2-12")
    @Row("E2-13")
    @Row("FIG-04")
    @Row("FIG-06")
    void shopperHasAnAgentBuyByMailAndEveryPartyHasEachDocumentOnce() {
        assertThat(new Inspection(world).of(byMail)).isEmpty();
    }

    @Test
    @Order(2)
    @Row("E2-02")
    void storeLearnsGoodsAndPlaceAndTheAgentAsItsBuyerAndNothingElse() {
        assertThat(toStore("ORDERS", byMail.purchase()))
                .contains(BUYER_IS_THE_AGENT, "4901234567894", "NAD+DP+4912345111119")
                .doesNotContain("COM+", "relay", "NAD+PR", byMail.purchase().payment());
    }

    @Test
    @Order(3)
    @Row("E2-03")
    @Row("FIG-05")
    void storeAnswersWithNumberPriceAndASecretSealedToTheHub() {
        String order = new Inspection(world).orderOf(byMail);
        List<Passage> answers =
                world.store()
                        .history()
                        .first(p -> p.document().equals("ORDRSP") && p.body().contains(order));
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().body())
                .contains("FTX+AUT", "V1.", "MOA+86:" + byMail.purchase().yen())
                .doesNotContain(byMail.purchase().secret().replace("-", ""));
    }

    @Test
    @Order(4)
    @Row("E2-10")
    void boardShowsHowItStandsByTheNumberOfTheParcelAlone() {
        var board = Browser.anonymous();
        var pages = world.ports().webPages();
        Purchase purchase = byMail.purchase();
        assertThat(board.open(pages.resolve("board/" + purchase.shipping())).status())
                .isEqualTo(200);
        assertThat(board.open(pages.resolve("board/" + purchase.payment())).status())
                .isEqualTo(404);
    }

    @Test
    @Order(5)
    @Row("E2-01")
    @Row("E2-04")
    void shopperHasAnAgentBuyOnThePageAndReadsTheSecretOnThePrivatePage() {
        assertThat(new Inspection(world).of(new Play(world).throughAgentOnTheWeb(2))).isEmpty();
    }

    @Test
    @Order(6)
    @Row("E2-07")
    void shortBalanceIsTopUpAndPaidAfterwardsByAnOrdinaryRequest() {
        Shopper shopper = world.shopper(3);
        Wallet wallet = opened(shopper, 1000);
        Purchase purchase = shopper.buyByMail(Play.REQUEST, wallet);
        String form = shopper.awaitNotPaid(purchase);
        assertThat(world.buyersTill().balance(wallet.account())).contains(1000L);
        shopper.topUp(world.buyersTill(), wallet, 20_000);
        shopper.payAfterAll(form, wallet);
        shopper.awaitPaid(purchase);
        Played played =
                new Play(world).finished(shopper, 3, new Play.Paid(wallet, purchase, 21_000));
        assertThat(new Inspection(world).of(played)).isEmpty();
    }

    @Test
    @Order(7)
    @Row("E2-07")
    @Row("E2-08")
    void priceOverTheLimitBooksNothingAndShipsNothing() {
        Shopper shopper = world.shopper(4);
        Wallet wallet = opened(shopper, 50_000);
        Purchase purchase = shopper.buyByMail(Play.REQUEST.replace("10,000円", "100円"), wallet);
        assertThat(shopper.awaitNotPaid(purchase)).contains("上限");
        assertThat(world.buyersTill().balance(wallet.account())).contains(50_000L);
        String order =
                new Inspection(world)
                        .orderOf(new Played("", Optional.of(wallet), purchase, 50_000));
        assertThat(world.store().history().first(p -> p.body().contains(order)))
                .extracting(Passage::document)
                .contains("ORDERS", "ORDRSP")
                .doesNotContain("REMADV", "IFTMIN");
        assertThat(world.courier().history().all())
                .noneMatch(p -> p.reference().equals(purchase.shipping()));
    }

    @Test
    @Order(8)
    @Row("E2-01")
    void requestThatCannotBeTakenComesBackWithoutWhatProvesTheContract() {
        Shopper shopper = world.shopper(5);
        Wallet wallet = opened(shopper, 50_000);
        var stranger = new Wallet(wallet.account(), wallet.deposit(), wallet.code(), "00000-00000");
        int before = orders();
        shopper.ask(Play.REQUEST, stranger);
        assertThat(shopper.awaitMail(RETURNED))
                .contains("契約コードと確認情報が合わない", "hon-ya")
                .doesNotContain(wallet.code());
        shopper.ask(Play.REQUEST.replace("4901234567894", "NO-SUCH"), wallet);
        assertThat(shopper.awaitMail(RETURNED))
                .contains("NO-SUCH", "この店舗にない商品です")
                .doesNotContain(wallet.code(), wallet.verification());
        shopper.ask(Play.REQUEST.replace("shinagawa-1", "東京都港区港南9-9-9"), wallet);
        assertThat(shopper.awaitMail(RETURNED)).doesNotContain("港南9-9-9", wallet.code());
        assertThat(orders()).isEqualTo(before);
        assertThat(world.buyersTill().balance(wallet.account())).contains(50_000L);
    }

    private Wallet opened(Shopper shopper, long yen) {
        return shopper.openAccount(world.buyersTill(), yen, Play.OPEN_WITH_BUYER);
    }

    private int orders() {
        return world.store().history().first(p -> p.document().equals("ORDERS")).size();
    }

    private String toStore(String document, Purchase purchase) {
        List<Passage> found =
                world.store()
                        .history()
                        .first(p ->
                                p.document().equals(document)
                                        && p.body().contains(purchase.shipping()));
        assertThat(found).hasSize(1);
        return found.getFirst().body();
    }
}
