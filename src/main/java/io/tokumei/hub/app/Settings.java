// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Everything an operator can set, under the prefix `hub.`; what stands in no record is refused.
///
/// @param dataDir where the hub keeps keys, database and broker journal
/// @param partnersDir folder of partner files, one folder per partner
/// @param routesDir folder of routes used in place of the packed ones; empty for the packed ones
/// @param bind address every listening port binds to
/// @param host name under which parties reach the hub; also in its TLS certificate
/// @param portBase moves every default port: see [Ports]; 0 keeps them
record Settings(
        @DefaultValue("var/hub") Path dataDir,
        @DefaultValue("var/partners") Path partnersDir,
        @DefaultValue("") String routesDir,
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("localhost") String host,
        @DefaultValue("0") int portBase,
        @DefaultValue DbSettings db,
        @DefaultValue BrokerSettings broker,
        @DefaultValue SmtpSettings smtp,
        @DefaultValue ImapSettings imap,
        @DefaultValue MailboxSettings mail,
        @DefaultValue As2Settings as2,
        @DefaultValue WebPageSettings web,
        @DefaultValue AgentSettings agent,
        @DefaultValue FlowSettings flow,
        @DefaultValue TermsSettings terms) {
    static final String PREFIX = "hub";

    Settings {
        Refuse.unless(portBase == 0 || (portBase >= 1024 && portBase <= 65_000), "hub.port-base");
        Refuse.unless(!host.isBlank() && host.length() <= 253, "hub.host");
        Refuse.unless(!bind.isBlank(), "hub.bind");
    }

    Ports ports() {
        return Ports.of(this);
    }

    /// What shoppers are told.
    String webUrl() {
        return web.url().isEmpty() ? "http://" + host + ":" + ports().web() : web.url();
    }

    /// What AS2 partners are told.
    String as2Url() {
        return as2.url().isEmpty() ? "http://" + host + ":" + ports().as2() + "/as2" : as2.url();
    }

    Path keysDir() {
        return dataDir.resolve("keys");
    }

    Path cardDir() {
        return dataDir.resolve("card");
    }
}
