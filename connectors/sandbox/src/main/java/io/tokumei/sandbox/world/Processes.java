// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.browser.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How the two processes beside this one are started.
final class Processes {
    private final DemoWorld.Settings settings;
    private final Browser browser = Browser.anonymous();

    Processes(DemoWorld.Settings settings) {
        this.settings = settings;
    }

    /// The hub.
    Child hub() {
        URI ready = settings.ports().webPages().resolve("actuator/health/readiness");
        return new Child(
                new Child.Plan(
                        "hub",
                        settings.programs().hub("serve"),
                        HubSettings.environment(settings.folders(), settings.ports()),
                        settings.folders().logs().resolve("hub.log")),
                () -> isUp(ready),
                settings.news());
    }

    /// The pickup point, whose key the hub certifies first.
    Child edge(HubCard card) {
        var keys = new SiteKeys(settings.folders().edge());
        keys.prepare(card.tlsAuthority(), this::certify);
        Path config = keys.configure(settings.ports());
        URI ready = settings.ports().kioskPages().resolve("health");
        return new Child(
                new Child.Plan(
                        "pickup point",
                        settings.programs().edge(config),
                        Map.of(),
                        settings.folders().logs().resolve("edge.log")),
                () -> isUp(ready),
                settings.news());
    }

    private void certify(Path request, Path certificate) {
        List<String> command =
                settings.programs()
                        .hub(
                                "site",
                                "certify",
                                "--site",
                                Cast.SITE,
                                "--csr",
                                request.toString(),
                                "--out",
                                certificate.toString());
        Path log = settings.folders().logs().resolve("certify.log");
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(HubSettings.environment(settings.folders(), settings.ports()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException(
                        "the hub did not certify the pickup point; see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isUp(URI uri) {
        try {
            return browser.open(uri).isGood();
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
