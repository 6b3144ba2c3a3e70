// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database's time plus the stored offset: one clock for every process of the hub. Asked inside
/// a transaction, it uses that transaction's connection.
public final class PostgresClock implements Clock {
    private final JdbcClient jdbc;

    public PostgresClock(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public Instant now() {
        return jdbc.sql(
                        "SELECT clock_timestamp() + millis * interval '1 millisecond' AS moment"
                                + " FROM clock_offset")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /// Moves the clock of tests and demonstrations, forward or back, by so much more.
    public void move(Duration by) {
        jdbc.sql("UPDATE clock_offset SET millis = millis + :by")
                .param("by", by.toMillis())
                .update();
    }
}
