// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.Tells;
import io.tokumei.hub.notice.ToAgent;
import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.plan.Plans;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.TradePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DisclosureListTest {
    private static final Matrix MATRIX = Matrix.shipped();
    private static final Map<Class<?>, Role> FAMILIES =
            Map.of(
                    ToShopper.class, Role.SHOPPER,
                    ToStore.class, Role.STORE,
                    ToAgent.class, Role.PAYMENT_AGENT,
                    ToCourier.class, Role.COURIER,
                    ToPickupPoint.class, Role.PICKUP_POINT);

    /// What a careless change might add.
    record Careless(@Tells("order-items") OrderContent content, MailAddress address) {}

    @Test
    void everyPlanHasItsList() {
        assertThat(MATRIX.plans().keySet())
                .containsExactlyElementsOf(Plans.ALL.stream().map(TradePlan::code).toList());
    }

    @Test
    void nobodyButTheShopperIsToldWhoTheShopperIs() {
        for (String element : List.of("name", "home-address", "phone")) {
            for (Role role : List.of(Role.STORE, Role.COURIER, Role.PICKUP_POINT, Role.OPERATOR)) {
                for (TradePlan plan : Plans.ALL) {
                    assertThat(MATRIX.level(plan.code(), element, role)).startsWith("N");
                }
            }
        }
    }

    @Test
    void everyFamilyIsChecked() {
        assertThat(FAMILIES.keySet())
                .containsExactlyInAnyOrder(Notice.class.getPermittedSubclasses());
    }

    @Test
    void noNoticeTellsWhatItsReceiverMayNotKnow() {
        var rule = new NoticeRule(MATRIX, "payment-agent");
        FAMILIES.forEach((family, role) ->
                assertThat(
                                Stream.of(family.getPermittedSubclasses())
                                        .flatMap(n -> rule.findings(n, role).stream()))
                        .isEmpty());
    }

    /// Whoever keeps the wallet is told the same of the money, whichever agent it is.
    @Test
    void noAgentIsToldMoreThanItsPlanAllows() {
        var rule = new NoticeRule(MATRIX, "purchase-agent");
        assertThat(
                        Stream.of(ToAgent.class.getPermittedSubclasses())
                                .flatMap(n -> rule.findings(n, Role.PURCHASE_AGENT).stream()))
                .isEmpty();
    }

    @Test
    void orderThatNamesAnAliasIsForbiddenWhereAnAgentBuys() {
        var rule = new NoticeRule(MATRIX, "purchase-agent");
        assertThat(rule.findings(ToStore.OrderPlaced.class, Role.STORE))
                .containsExactly("OrderPlaced.alias tells relay-alias to STORE");
        assertThat(rule.findings(ToStore.PurchaseOrdered.class, Role.STORE)).isEmpty();
    }

    @Test
    void carelessNoticeIsFound() {
        var rule = new NoticeRule(MATRIX, "payment-agent");
        assertThat(rule.findings(Careless.class, Role.COURIER))
                .containsExactly(
                        "Careless.content tells order-items to COURIER",
                        "Careless.address tells without a name");
    }

    @Test
    void pageIsMadeFromTheList() throws IOException {
        Path page = Path.of("src/docs/disclosure.md");
        String expected = Page.of(MATRIX);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, expected);
        }
        assertThat(Files.readString(page)).isEqualTo(expected);
    }
}
