// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import com.zaxxer.hikari.HikariDataSource;
import io.tokumei.hub.flow.Entropy;
import io.tokumei.hub.flow.Repairs;
import io.tokumei.hub.journal.Connections;
import io.tokumei.hub.journal.FolderLock;
import io.tokumei.hub.journal.Journal;
import io.tokumei.hub.journal.PostgresServer;
import io.tokumei.hub.journal.Schema;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.seal.Keys;
import io.tokumei.hub.seal.SecureEntropy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Data folder, keys, database, journal.
@Configuration(proxyBeanMethods = false)
class StorageWiring {
    @Bean(destroyMethod = "close")
    FolderLock folderLock(Settings settings) {
        return FolderLock.take(settings.dataDir());
    }

    @Bean
    Keys sealingKeys(Settings settings, FolderLock lock) {
        return Keys.in(settings.keysDir());
    }

    @Bean
    Entropy entropy() {
        return new SecureEntropy();
    }

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(Settings settings, FolderLock lock) {
        return settings.db().isEmbedded()
                ? new DatabaseServer.Own(
                        PostgresServer.start(
                                settings.dataDir().resolve("postgres"),
                                settings.ports().database()))
                : new DatabaseServer.External(external(settings.db()));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseServer server, Keys keys) {
        HikariDataSource source = Connections.pool(server.url());
        Schema.prepare(source, keys);
        return source;
    }

    @Bean
    Journal journal(HikariDataSource source, Keys keys, Entropy entropy, Directory directory) {
        return new Journal(source, keys, entropy, directory);
    }

    /// Nobody else works on the hub's own server: what a dead process held is free at once.
    @Bean
    Repairs repairs(Journal journal, DatabaseServer server) {
        Repairs repairs = journal.repairs();
        if (server instanceof DatabaseServer.Own) {
            repairs.freeLeases();
        }
        return repairs;
    }

    private static String external(DbSettings db) {
        if (db.user().isEmpty()) {
            return db.url();
        }
        return db.url()
                + (db.url().indexOf('?') < 0 ? "?" : "&")
                + "user="
                + encoded(db.user())
                + "&password="
                + encoded(db.password());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
