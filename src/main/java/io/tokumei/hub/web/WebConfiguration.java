// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Brings the pages into the application, which supplies the flow's ports, the directory and
/// [WebSettings].
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebConfiguration {
    /// The texts of the pages. English where a language has none, whatever the machine speaks.
    @Bean
    MessageSource messageSource() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    /// Holds the limits of forms also where a body does not say how long it is.
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> formLimits() {
        return server ->
                server.addConnectorCustomizers(connector -> {
                    connector.setMaxPostSize(FormLimits.MAX_BYTES);
                    connector.setMaxParameterCount(FormLimits.MAX_FIELDS);
                });
    }
}
