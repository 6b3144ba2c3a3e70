// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// `hub.db`: the database. With no URL the hub runs a PostgreSQL of its own below its data folder.
///
/// @param url `jdbc:postgresql:…` of an external server (`HUB_DB_URL`)
/// @param port of the hub's own server, on loopback; 0 for the default
record DbSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("0") int port) {
    DbSettings {
        Refuse.unless(url.isEmpty() || url.startsWith("jdbc:postgresql:"), "hub.db.url");
        Refuse.unlessPort(port, "hub.db.port");
    }

    boolean isEmbedded() {
        return url.isEmpty();
    }

    @Override
    public String toString() {
        return isEmbedded() ? "DbSettings[embedded]" : "DbSettings[external]";
    }
}
