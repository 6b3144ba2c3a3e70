// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.plan.Plans;
import io.tokumei.hub.trade.TradePlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a shopper is told of the disclosure list.
class AccessTest {
    private final Disclosures disclosures = new Disclosures();

    @Test
    void everyLevelOfTheListCanBeTold() {
        for (TradePlan plan : Plans.ALL) {
            assertThat(disclosures.of(plan)).isNotEmpty();
        }
    }

    @Test
    void levelsReadAsTheyAreMeant() {
        Map<String, Access> meant =
                Map.ofEntries(
                        Map.entry("R", Access.READS),
                        Map.entry("R own", Access.READS),
                        Map.entry("R (hash)", Access.READS),
                        Map.entry("R order ref and shipping ref", Access.READS),
                        Map.entry("R on routes 2-3, N on routes 1 and 4", Access.SOMETIMES),
                        Map.entry("R only if on-terminal", Access.SOMETIMES),
                        Map.entry("R if pay-after-receipt", Access.NEVER),
                        Map.entry("C", Access.SOMETIMES),
                        Map.entry("D sealed (seed: R)", Access.SEALED),
                        Map.entry("D, or R if it runs the agent's books", Access.SOMETIMES),
                        Map.entry("T at issue and at entry", Access.PASSES),
                        Map.entry("N (no channel at all)", Access.NEVER),
                        Map.entry("N, or C when the card is known to the agent", Access.SOMETIMES),
                        Map.entry("-", Access.ABSENT));
        meant.forEach((level, access) ->
                assertThat(Access.read(level, Plans.PAYMENT_AGENT)).as(level).isEqualTo(access));
    }

    @Test
    void agentLearnsOfTheReceiptOnlyWhereItPaysAfterIt() {
        TradePlan plan = Plans.PAYMENT_AGENT;
        var later =
                new TradePlan(
                        plan.code(),
                        plan.orderPath(),
                        plan.numberIssuer(),
                        plan.secretIssuers(),
                        plan.fundsModel(),
                        plan.cardWay(),
                        TradePlan.PayWhen.AFTER_RECEIPT,
                        plan.payeeWhen(),
                        plan.shipGate(),
                        plan.shipPath(),
                        plan.referenceHolder(),
                        plan.arrivalTeller(),
                        plan.receiptTo(),
                        plan.identityHolder(),
                        plan.verifyModes(),
                        plan.options());
        assertThat(elements(plan, "payment-agent", Access.NEVER)).contains("receipt-event");
        assertThat(elements(later, "payment-agent", Access.READS)).contains("receipt-event");
    }

    @Test
    void nobodyIsShownAsReadingWhoTheShopperIs() {
        for (var party : disclosures.of(Plans.PAYMENT_AGENT)) {
            assertThat(party.elements().getOrDefault(Access.READS, List.of()))
                    .as(party.party())
                    .doesNotContain("name", "home-address", "phone");
        }
    }

    private List<String> elements(TradePlan plan, String party, Access access) {
        return disclosures.of(plan).stream()
                .filter(p -> p.party().equals(party))
                .flatMap(p -> p.elements().getOrDefault(access, List.of()).stream())
                .toList();
    }
}
