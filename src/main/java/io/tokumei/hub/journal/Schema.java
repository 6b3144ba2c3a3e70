// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.seal.Keys;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings a database up to date, and makes sure that it and the keys belong together.
public final class Schema {
    private static final String LOCATION = "classpath:db/migration";

    private Schema() {}

    /// Runs the migrations that are missing; the first time, binds the database to the keys.
    ///
    /// @throws IllegalStateException when the database was sealed under other keys
    public static void prepare(DataSource source, Keys keys) {
        Flyway.configure().dataSource(source).locations(LOCATION).load().migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        bind(jdbc, "key-encryption", keys.encryptionId());
        bind(jdbc, "pepper", keys.pepperId());
    }

    private static void bind(JdbcClient jdbc, String key, String id) {
        String name = "key-id." + key;
        jdbc.sql("INSERT INTO settings (name, value) VALUES (:name, :id) ON CONFLICT DO NOTHING")
                .param("name", name)
                .param("id", id)
                .update();
        String bound =
                jdbc.sql("SELECT value FROM settings WHERE name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single();
        if (!bound.equals(id)) {
            throw new IllegalStateException(
                    "the database needs key '"
                            + key
                            + "' with id "
                            + bound
                            + ", but the key folder has "
                            + id);
        }
    }
}
