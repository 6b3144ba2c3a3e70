// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What web server, routes and Kamelets are told, worked out from the settings.
final class Derived {
    private static final String KAMELETS = "classpath:connectors/*.kamelet.yaml";
    private static final String ROUTES = "classpath:routes/*.camel.yaml";

    private Derived() {}

    static Map<String, Object> properties(Settings settings) {
        Ports ports = settings.ports();
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", ports.web());
        properties.put("server.address", settings.bind());
        properties.put("camel.main.routes-include-pattern", routes(settings));
        ImapSettings imap = settings.imap();
        mail(properties, "imap", imap.tls());
        properties.put("edge.imap.host", imap.host());
        properties.put("edge.imap.port", ports.imap());
        properties.put("edge.imap.poll", imap.poll().toMillis());
        properties.put("edge.imap.order.reads", imap.order().isRead());
        properties.put("edge.imap.agent.reads", imap.agent().isRead());
        SmtpSettings smtp = settings.smtp();
        mail(properties, "smtp", smtp.tls());
        properties.put("edge.smtp.host", smtp.host());
        properties.put("edge.smtp.port", ports.smtp());
        return properties;
    }

    private static void mail(Map<String, Object> properties, String protocol, Tls tls) {
        String scheme =
                switch (tls) {
                    case NONE, STARTTLS -> protocol;
                    case IMPLICIT -> protocol + "s";
                };
        properties.put("edge." + protocol + ".scheme", scheme);
        properties.put(
                "edge." + protocol + ".starttls",
                String.valueOf(tls == Tls.STARTTLS).toLowerCase(Locale.ROOT));
    }

    private static String routes(Settings settings) {
        if (settings.routesDir().isEmpty()) {
            return KAMELETS + "," + ROUTES;
        }
        String folder = Path.of(settings.routesDir()).toAbsolutePath().toString();
        return KAMELETS + ",file:" + folder + "/*.camel.yaml";
    }
}
