// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.journal;

import io.tokumei.gateway.edge.handover.Parcel;
import io.tokumei.gateway.edge.handover.ParcelState;
import io.tokumei.gateway.protocol.Cash;
import io.tokumei.gateway.protocol.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The parcels of the site.
public final class Parcels {
    private static final String COLUMNS =
            "SELECT reference, state, shelf, since, storage_until, due_amount, due_currency";

    private final Sql sql;
    private final JournalLimits limits;

    Parcels(Sql sql, JournalLimits limits) {
        this.sql = sql;
        this.limits = limits;
    }

    /// The parcel with this number, if the site knows it.
    public Optional<Parcel> find(Reference reference) {
        return sql
                .list(
                        COLUMNS + " FROM parcel WHERE reference = ?",
                        Parcels::parcel,
                        reference.text())
                .stream()
                .findFirst();
    }

    /// Parcels in a state, by shelf.
    public List<Parcel> in(ParcelState state, int limit) {
        return sql.list(
                COLUMNS + " FROM parcel WHERE state = ? ORDER BY shelf, reference LIMIT ?",
                Parcels::parcel,
                state.name(),
                limit);
    }

    /// Parcels that have been in a state since then or longer.
    public List<Parcel> inSince(ParcelState state, Instant then) {
        return sql.list(
                COLUMNS + " FROM parcel WHERE state = ? AND since <= ? ORDER BY since",
                Parcels::parcel,
                state.name(),
                then.toEpochMilli());
    }

    /// Whether a parcel never seen before would exceed the limit even after the finished ones,
    /// oldest first, have made room.
    public boolean isFull() {
        if (count() < limits.parcels()) {
            return false;
        }
        sql.update(
                """
                DELETE FROM parcel WHERE reference IN (
                  SELECT reference FROM parcel WHERE state IN ('HANDED_OVER', 'REFUSED')
                  ORDER BY since LIMIT ?)
                """,
                Math.max(1, limits.parcels() / 10));
        return count() >= limits.parcels();
    }

    /// Writes what is now true of a parcel.
    public void save(Parcel parcel) {
        sql.update(
                """
                INSERT INTO parcel VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (reference) DO UPDATE SET state = excluded.state,
                  shelf = excluded.shelf, since = excluded.since,
                  storage_until = excluded.storage_until, due_amount = excluded.due_amount,
                  due_currency = excluded.due_currency
                """,
                parcel.reference().text(),
                parcel.state().name(),
                parcel.shelf(),
                parcel.since().toEpochMilli(),
                parcel.storageUntil().map(Instant::toEpochMilli).orElse(null),
                parcel.due().map(Cash::amount).orElse(null),
                parcel.due().map(Cash::currency).orElse(null));
    }

    private long count() {
        return sql.number("SELECT count(*) FROM parcel");
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        long until = row.getLong(5);
        Optional<Instant> storageUntil =
                row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until));
        long amount = row.getLong(6);
        Optional<Cash> due =
                row.wasNull() ? Optional.empty() : Optional.of(new Cash(amount, row.getString(7)));
        return new Parcel(
                new Reference(row.getString(1)),
                ParcelState.valueOf(row.getString(2)),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                storageUntil,
                due);
    }
}
