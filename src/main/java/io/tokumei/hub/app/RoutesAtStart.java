// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;

/// What routes run under.
final class RoutesAtStart implements CamelContextConfiguration {
    @Override
    public void beforeApplicationStart(CamelContext routes) {
        routes.setMessageHistory(false);
        routes.setLogExhaustedMessageBody(false);
        routes.getShutdownStrategy().setTimeout(10);
        routes.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
    }

    @Override
    public void afterApplicationStart(CamelContext routes) {
        // Nothing to add.
    }
}
