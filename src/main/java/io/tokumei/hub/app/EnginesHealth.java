// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.exchange.As2Door;
import io.tokumei.hub.flow.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Ready means: the database answers, the broker is really active, the AS2 port is open, and every
/// route that should run runs.
final class EnginesHealth extends AbstractHealthIndicator {
    private final BrokerServer broker;
    private final As2Door as2;
    private final CamelContext routes;
    private final Clock clock;

    EnginesHealth(BrokerServer broker, As2Door as2, CamelContext routes, Clock clock) {
        this.broker = broker;
        this.as2 = as2;
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean answers = clock.now().getEpochSecond() > 0;
        boolean up = answers && broker.isActive() && as2.isOpen() && routesRun();
        if (up) {
            health.up();
        } else {
            health.outOfService();
        }
        health.withDetail("database", answers)
                .withDetail("broker", broker.isActive())
                .withDetail("as2", as2.isOpen())
                .withDetail("routes", routesRun());
    }

    private boolean routesRun() {
        if (!routes.getStatus().isStarted()) {
            return false;
        }
        for (Route route : routes.getRoutes()) {
            boolean wanted = !Boolean.FALSE.equals(route.isAutoStartup());
            if (wanted
                    && !routes.getRouteController()
                            .getRouteStatus(route.getRouteId())
                            .isStarted()) {
                return false;
            }
        }
        return true;
    }
}
