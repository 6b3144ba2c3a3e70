// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.InboxMessage;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// The raw bytes of received messages: in their row, or from 1 MiB on in chunk rows.
final class RawBytes {
    /// The most bytes one row holds.
    static final int CHUNK = 1 << 20;

    static final String WHOLE = "whole";

    private final Store store;

    RawBytes(Store store) {
        this.store = store;
    }

    static int chunks(Bytes raw) {
        return raw.size() <= CHUNK ? 0 : (raw.size() + CHUNK - 1) / CHUNK;
    }

    void writeChunks(long inbox, Bytes raw, SealedKey key) {
        byte[] content = raw.toArray();
        for (int number = 0; number * CHUNK < content.length; number++) {
            int end = Math.min(content.length, (number + 1) * CHUNK);
            Bytes chunk = Bytes.of(Arrays.copyOfRange(content, number * CHUNK, end));
            store.jdbc()
                    .sql("INSERT INTO inbox_chunk (inbox, number, raw) VALUES (:id, :number, :raw)")
                    .param("id", inbox)
                    .param("number", number)
                    .param("raw", key.seal(chunk, Integer.toString(number)))
                    .update();
        }
    }

    /// A message that waits for its effect.
    Optional<InboxMessage> waiting(InboxId id) {
        return store.jdbc()
                .sql(
                        """
                        SELECT channel, lane, key, raw_key, raw, chunks, attempts, received_at
                        FROM inbox WHERE id = :id AND state = 'waiting'
                        """)
                .param("id", id.value())
                .query((row, _) -> message(id, row))
                .optional();
    }

    private InboxMessage message(InboxId id, ResultSet row) throws SQLException {
        InboxKey key = InboxRow.key(row);
        SealedKey rawKey = InboxRow.rawKey(store.sealer(), key, row.getBytes("raw_key"));
        int chunks = row.getInt("chunks");
        Bytes raw =
                chunks == 0 ? rawKey.open(row.getBytes("raw"), WHOLE) : joined(id, chunks, rawKey);
        Instant receivedAt = Moments.read(row, "received_at");
        return new InboxMessage(id, key, raw, receivedAt, row.getInt("attempts"));
    }

    private Bytes joined(InboxId id, int chunks, SealedKey key) {
        var content = new ByteArrayOutputStream();
        for (int number = 0; number < chunks; number++) {
            byte[] sealed =
                    store.jdbc()
                            .sql("SELECT raw FROM inbox_chunk WHERE inbox = :id AND number = :n")
                            .param("id", id.value())
                            .param("n", number)
                            .query(byte[].class)
                            .single();
            content.writeBytes(key.open(sealed, Integer.toString(number)).toArray());
        }
        return Bytes.of(content.toByteArray());
    }
}
