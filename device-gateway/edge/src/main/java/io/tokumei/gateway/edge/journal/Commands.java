// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.journal;

/// Ids of the commands that were carried out, so that none is carried out twice.
public final class Commands {
    private final Sql sql;
    private final JournalLimits limits;

    Commands(Sql sql, JournalLimits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    /// Whether a command was carried out before.
    public boolean remembers(String id) {
        return sql.number("SELECT count(*) FROM command WHERE id = ?", id) > 0;
    }

    /// Remembers a command for as long as the limit of newer ones is not reached.
    public void remember(String id) {
        sql.update("INSERT INTO command (id) VALUES (?)", id);
        sql.update(
                "DELETE FROM command WHERE n <= (SELECT max(n) FROM command) - ?",
                limits.commands());
    }
}
