// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.smooks.api.ExecutionContext;
import org.smooks.api.SmooksException;
import org.smooks.api.TypedKey;
import org.smooks.api.resource.config.ResourceConfig;
import org.smooks.cartridges.templating.AbstractTemplateProcessor;
import org.smooks.cartridges.templating.TemplatingConfiguration;
import org.w3c.dom.Element;

/// Applies one of the template files to the beans of a Smooks run. Smooks' own FreeMarker visitor
/// lets a template create any class; here templates see plain maps, lists and texts, no class, no
/// method, no built-in that reaches one.
final class SandboxedTemplate extends AbstractTemplateProcessor {
    /// Names the template of a run.
    static final TypedKey<String> TEMPLATE = TypedKey.of("edi-template");

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);

    SandboxedTemplate() {
        setTemplatingConfiguration(new TemplatingConfiguration("edi-schemas"));
        var wrapper = new DefaultObjectWrapper(Configuration.VERSION_2_3_35);
        wrapper.setExposeFields(false);
        configuration.setObjectWrapper(wrapper);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateLoader(new Files());
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
    }

    @Override
    protected void loadTemplate(ResourceConfig resource) {
        // Templates are read when first applied.
    }

    @Override
    protected void applyTemplate(Element element, ExecutionContext context, Writer writer) {
        String name = context.get(TEMPLATE);
        try {
            configuration.getTemplate(name).process(context.getBeanContext().getBeanMap(), writer);
        } catch (TemplateException e) {
            // The exception's own message may quote the data.
            String place = " line " + e.getLineNumber() + ": " + e.getBlamedExpressionString();
            throw new SmooksException("template " + name + place);
        } catch (IOException e) {
            throw new SmooksException("template " + name, e);
        }
    }

    /// Templates as files of `edi-schemas`.
    private static final class Files implements TemplateLoader {
        @Override
        public @Nullable Object findTemplateSource(String name) {
            return Guides.class.getClassLoader().getResource("edi-schemas/" + name) == null
                    ? null
                    : name;
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            InputStream in = Guides.open((String) source);
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }

        @Override
        public void closeTemplateSource(Object source) {
            // The reader closes it.
        }
    }
}
