// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// `hub.smtp`: the server mail is handed to (`HUB_SMTP_HOST`, …).
///
/// @param port 0 for the default
/// @param user empty to send without a login
record SmtpSettings(
        @DefaultValue("localhost") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("none") Tls tls) {
    SmtpSettings {
        Refuse.unless(!host.isBlank(), "hub.smtp.host");
        Refuse.unlessPort(port, "hub.smtp.port");
    }

    @Override
    public String toString() {
        return "SmtpSettings[" + host + "]";
    }
}
