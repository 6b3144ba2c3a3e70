// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version of the jar the hub runs from.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                        .orElse("development");
        return new String[] {"Tokumei hub " + version};
    }
}
