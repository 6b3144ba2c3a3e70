// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

/// The mail templates: files that can read their model and nothing else. A name that the model does
/// not hold is an error, never a gap in a mail.
final class Templates {
    private final Configuration configuration;

    Templates() {
        configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(
                new ClassTemplateLoader(Templates.class.getClassLoader(), "mail-templates"));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_35));
    }

    /// Renders one file in the given language; the message of a failure names the file and nothing
    /// of the model.
    String render(String file, Locale locale, Map<String, Object> model) {
        var out = new StringWriter();
        try {
            configuration.getTemplate(file, locale).process(model, out);
        } catch (TemplateException broken) {
            throw failed(file, locale, "at line " + broken.getLineNumber());
        } catch (IOException missing) {
            throw failed(file, locale, "missing or not a template");
        }
        return out.toString();
    }

    private static IllegalStateException failed(String file, Locale locale, String why) {
        return new IllegalStateException("mail template " + file + " (" + locale + "): " + why);
    }
}
