// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smooks.Smooks;
import org.smooks.api.ExecutionContext;
import org.smooks.engine.DefaultApplicationContextBuilder;
import org.smooks.engine.DefaultFilterSettings;
import org.smooks.io.sink.StringSink;
import org.smooks.io.source.JavaSource;

/// The mapping runtime: Smooks runs template files over plain data, in both directions. One runtime
/// serves all templates and threads; it starts with its first mapping.
final class Mappings {
    private @Nullable Smooks started;

    /// Renders a template over a model of maps, lists and texts.
    ///
    /// @param template its name below `edi-schemas`
    String render(String template, Map<String, Object> model) {
        Smooks smooks = start();
        ExecutionContext context = smooks.createExecutionContext();
        context.put(SandboxedTemplate.TEMPLATE, template);
        var source = new JavaSource(new HashMap<>());
        source.setBeans(new HashMap<>(model));
        source.setEventStreamRequired(false);
        var sink = new StringSink();
        smooks.filterSource(context, source, sink);
        return sink.getResult();
    }

    synchronized Smooks start() {
        Smooks smooks = started;
        if (smooks == null) {
            // Default serialisation would write a document element and cost most of the time.
            var settings = new DefaultFilterSettings().setDefaultSerializationOn(false);
            smooks =
                    new Smooks(
                            new DefaultApplicationContextBuilder()
                                    .withFilterSettings(settings)
                                    .build());
            smooks.addVisitor(new SandboxedTemplate(), "#document");
            started = smooks;
        }
        return smooks;
    }
}
