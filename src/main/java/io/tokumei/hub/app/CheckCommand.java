// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `hub check`: reads settings, partners and routes without starting anything.
@Command(name = "check", description = "Checks settings, partner files and routes.")
final class CheckCommand implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() {
        Settings settings = options.settings();
        PartnerFolder.of(settings.partnersDir());
        if (!settings.routesDir().isEmpty()) {
            RouteFiles.in(java.nio.file.Path.of(settings.routesDir()));
        }
        return 0;
    }
}
