// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.architecture;

import java.util.List;

/// Walls between the modules, read from the import lines of the sources: the gateway knows nothing
/// of the hub, the sandbox knows neither the hub nor the inside of the gateway, and the hub sees
/// only the protocol of the gateway. Scenarios play both sides.
final class Imports {
    private Imports() {}

    static List<Finding> in(SourceFile file) {
        return file.unit().getImports().stream()
                .map(i -> i.getQualifiedIdentifier().toString())
                .filter(name -> name.startsWith("io.tokumei."))
                .filter(name -> isForbidden(file.path(), name))
                .map(name -> new Finding("module-wall", file.path(), "imports " + name))
                .toList();
    }

    private static boolean isForbidden(String path, String name) {
        boolean gateway = name.startsWith("io.tokumei.gateway.");
        boolean protocol = name.startsWith("io.tokumei.gateway.protocol.");
        if (path.startsWith("device-gateway/protocol/")) {
            return !protocol;
        }
        if (path.startsWith("device-gateway/")) {
            return !gateway;
        }
        if (path.startsWith("connectors/")) {
            return !protocol && !name.startsWith("io.tokumei.sandbox.");
        }
        boolean played = path.contains("/hub/scenario/") && name.startsWith("io.tokumei.sandbox.");
        return !protocol && !played && !name.startsWith("io.tokumei.hub.");
    }
}
