// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.journal;

import java.util.List;

/// The tables of the site's memory, version 2.
final class Schema {
    static final int VERSION = 2;

    private static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE site (
                      one INTEGER PRIMARY KEY CHECK (one = 1),
                      id TEXT NOT NULL,
                      epoch TEXT NOT NULL,
                      last_seq INTEGER NOT NULL,
                      acked_seq INTEGER NOT NULL CHECK (acked_seq <= last_seq)
                    ) STRICT
                    """,
                    """
                    CREATE TABLE event (
                      seq INTEGER PRIMARY KEY,
                      bytes BLOB NOT NULL
                    ) STRICT
                    """,
                    """
                    CREATE TABLE parcel (
                      reference TEXT PRIMARY KEY,
                      state TEXT NOT NULL,
                      shelf TEXT NOT NULL,
                      since INTEGER NOT NULL,
                      storage_until INTEGER,
                      due_amount INTEGER,
                      due_currency TEXT,
                      CHECK ((due_amount IS NULL) = (due_currency IS NULL))
                    ) STRICT
                    """,
                    "CREATE INDEX parcel_state ON parcel (state, since)",
                    """
                    CREATE TABLE command (
                      n INTEGER PRIMARY KEY AUTOINCREMENT,
                      id TEXT NOT NULL UNIQUE
                    ) STRICT
                    """);

    private Schema() {}

    /// Creates the tables in a new file, or checks that an old one is this site's.
    static void prepare(Sql sql, String site, Ids ids) {
        long version = sql.number("PRAGMA user_version");
        if (version == 0) {
            TABLES.forEach(sql::run);
            sql.update("INSERT INTO site VALUES (1, ?, ?, 0, 0)", site, ids.next());
            sql.run("PRAGMA user_version = " + VERSION);
        } else if (version != VERSION) {
            throw new StorageFailure("the journal has version " + version + ", not " + VERSION);
        }
        String owner = sql.list("SELECT id FROM site", row -> row.getString(1)).getFirst();
        if (!owner.equals(site)) {
            throw new StorageFailure("the journal belongs to site " + owner + ", not " + site);
        }
    }
}
