// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import io.tokumei.gateway.edge.journal.Ids;
import io.tokumei.gateway.edge.journal.StorageFailure;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/// Entry point of the process at a pickup point: `edge --config FILE [--set KEY=VALUE]...`.
///
/// Ends with 2 when the configuration is not understood and with 1 when the site cannot start.
public final class Edge {
    private Edge() {}

    public static void main(String[] arguments) throws InterruptedException {
        EdgeConfig config;
        try {
            config = Arguments.config(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("edge: " + e.getMessage());
            System.exit(2);
            return;
        }
        try {
            run(config);
        } catch (IOException | GeneralSecurityException | StorageFailure e) {
            Throwable cause = e.getCause();
            String why = cause == null ? "" : " (" + cause.getMessage() + ")";
            System.err.println("edge: cannot start: " + e.getMessage() + why);
            System.exit(1);
        }
    }

    private static void run(EdgeConfig config)
            throws IOException, GeneralSecurityException, InterruptedException {
        Ids ids = new Ids(InstantSource.system(), new SecureRandom());
        PickupSite site = PickupSite.start(config, ids);
        CountDownLatch forever = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(site::close, "stop"));
        System.out.println(
                "pickup point %s: http://%s:%d/ (clerk: /clerk)"
                        .formatted(config.site(), config.pages().host(), site.port()));
        forever.await();
    }
}
