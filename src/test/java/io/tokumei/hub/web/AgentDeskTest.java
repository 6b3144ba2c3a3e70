// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.plan.Plans;
import io.tokumei.hub.trade.TradeFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentDeskTest {
    private static TradeFixture bought() {
        return TradeFixture.aTrade(Plans.PURCHASE_AGENT)
                .entrusted(Optional.empty())
                .accepted()
                .settled(TradeFixture.DUE);
    }

    @Test
    void purchaseIsListedByTheAgentsOwnNumber() {
        var trade = bought().trade();
        AgentDesk.Purchase purchase = AgentDesk.Purchase.of(trade);
        assertThat(purchase.payment()).isEqualTo(trade.references().payment());
        assertThat(purchase.total()).contains(TradeFixture.DUE);
        assertThat(purchase.status()).isEqualTo(Status.PAID);
    }

    @Test
    void agentThatIsPaidBeforeShippingIsNotToldOfTheReceipt() {
        var trade = bought().tendered().stored().presented(true).handedOver().trade();
        assertThat(Status.of(trade)).isEqualTo(Status.COLLECTED);
        assertThat(AgentDesk.Purchase.of(trade).status()).isEqualTo(Status.READY);
    }
}
