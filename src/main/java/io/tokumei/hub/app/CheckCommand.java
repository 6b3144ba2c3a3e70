// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `hub check`: reads settings, partners and routes without starting anything. Silence means that
/// all is well; every broken rule of a route is a line of its own.
@Command(name = "check", description = "Checks settings, partner files and routes.")
final class CheckCommand implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();
    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = options.settings();
        NamedFiles.require(settings);
        if (settings.routesDir().isEmpty()) {
            return 0;
        }
        List<String> violations = RouteFiles.violations(Path.of(settings.routesDir()));
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        violations.forEach(each -> err.println("hub: " + each));
        err.flush();
        return violations.isEmpty() ? 0 : 1;
    }
}
