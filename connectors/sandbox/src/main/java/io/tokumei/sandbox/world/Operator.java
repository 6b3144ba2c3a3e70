// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.browser.Browser;
import io.tokumei.sandbox.browser.Page;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Whoever runs the hub of a demonstration.
public final class Operator {
    private final URI web;
    private final Browser browser;

    public Operator(DemoWorld world) {
        web = world.ports().webPages();
        browser = Browser.loggedIn("operator", "operator", world.operatorPassword());
    }

    /// Moves the hub's clock on.
    public void waitFor(Duration time) {
        Page page =
                browser.submit(
                        web.resolve("console/clock"),
                        Map.of("hours", Long.toString(time.toHours())));
        if (!page.isGood()) {
            throw new IllegalStateException("the hub's clock does not move: " + page.status());
        }
    }
}
