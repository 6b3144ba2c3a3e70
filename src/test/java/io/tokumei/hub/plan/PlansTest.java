// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.trade.TradePlan;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PlansTest {
    @Test
    void fivePlansUnderFiveNames() {
        assertThat(Plans.ALL).hasSize(5);
        assertThat(new HashSet<>(Plans.ALL.stream().map(TradePlan::code).toList())).hasSize(5);
    }

    @Test
    void onlyThePlanWithoutAnAgentShipsUnpaid() {
        assertThat(Plans.ALL.stream().filter(p -> p.shipGate() == TradePlan.ShipGate.NONE))
                .containsExactly(Plans.CASH_AT_POINT);
    }
}
