// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresEngine.class)
class PostgresEngineTest {
    @Test
    void testsRunOnADurableServer(Database database) throws SQLException {
        assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(ask(database, "SHOW server_version")).startsWith("18.");
    }

    @Test
    void eachTestHasADatabaseOfItsOwn(Database one, Database other) throws SQLException {
        ask(one, "CREATE TABLE only_here (id int)");
        assertThat(ask(one, "SELECT to_regclass('only_here')::text")).isEqualTo("only_here");
        assertThat(ask(other, "SELECT coalesce(to_regclass('only_here')::text, 'absent')"))
                .isEqualTo("absent");
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
