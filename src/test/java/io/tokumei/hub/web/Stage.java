// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one [Site] and the one [Chrome] of the process, started by the first test that
/// wants them and closed after the last.
public final class Stage implements ParameterResolver {
    private static final ExtensionContext.Namespace OWN =
            ExtensionContext.Namespace.create(Stage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Site.class || type == Chrome.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Site site = shared(context).computeIfAbsent(Site.class, _ -> new Site(), Site.class);
        return parameter.getParameter().getType() == Site.class
                ? site
                : shared(context)
                        .computeIfAbsent(Chrome.class, _ -> new Chrome(site), Chrome.class);
    }

    private static ExtensionContext.Store shared(ExtensionContext context) {
        return context.getRoot().getStore(OWN);
    }
}
