// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// `hub.as2`: how partners reach the hub with EDI.
///
/// @param id the hub's AS2 name
/// @param gln the hub's GS1 location number
/// @param port 0 for the default
/// @param url what partners are told, empty for `http://host:port/as2`
/// @param maxMegabytes largest request body taken
record As2Settings(
        @DefaultValue("tokumei-hub") String id,
        @DefaultValue("4912345222226") String gln,
        @DefaultValue("0") int port,
        @DefaultValue("") String url,
        @DefaultValue("20") int maxMegabytes) {
    As2Settings {
        Refuse.unless(id.matches("[\\x20-\\x7e]{1,128}") && !id.isBlank(), "hub.as2.id");
        Refuse.unless(gln.matches("[0-9]{13}"), "hub.as2.gln");
        Refuse.unlessPort(port, "hub.as2.port");
        Refuse.unless(url.isEmpty() || url.matches("https?://.+"), "hub.as2.url");
        Refuse.unless(maxMegabytes >= 1 && maxMegabytes <= 200, "hub.as2.max-megabytes");
    }
}
