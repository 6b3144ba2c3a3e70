// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the process when it must not go on: cleanly if that works, and in any case soon.
final class Ending {
    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
    private static final int STATUS = 70;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Ending() {}

    static void because(String reason) {
        LOG.error("The hub stops: {}", reason);
        Thread clean = Thread.ofPlatform().daemon().name("ending").start(() -> System.exit(STATUS));
        Thread.ofPlatform()
                .daemon()
                .name("ending-soon")
                .start(() -> {
                    try {
                        clean.join(PATIENCE);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(STATUS);
                });
    }
}
