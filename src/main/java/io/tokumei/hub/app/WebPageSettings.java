// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.time.ZoneId;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `hub.web`: the pages.
///
/// @param port 0 for the default
/// @param url what shoppers are told, empty for `http://host:port`
/// @param zone in which pages and mails show times
/// @param operatorPasswordFile password of the console's login `operator`; empty for no login
record WebPageSettings(
        @DefaultValue("0") int port,
        @DefaultValue("") String url,
        @DefaultValue("Asia/Tokyo") ZoneId zone,
        @DefaultValue("") String operatorPasswordFile) {
    WebPageSettings {
        Refuse.unlessPort(port, "hub.web.port");
        Refuse.unless(url.isEmpty() || url.matches("https?://.+"), "hub.web.url");
    }
}
