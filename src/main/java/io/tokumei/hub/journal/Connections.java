// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/// The pool of connections the journal works on, whether the server is the hub's own or another.
public final class Connections {
    private static final int MOST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Connections() {}

    /// Opens a pool on a JDBC address such as `jdbc:postgresql://host:5432/hub?user=…&password=…`.
    public static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("journal");
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE.toMillis());
        // A peer that vanished without a word is noticed.
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "tokumei-hub");
        return new HikariDataSource(config);
    }
}
