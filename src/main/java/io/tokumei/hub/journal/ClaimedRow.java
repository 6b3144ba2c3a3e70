// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.seal.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// An outbox row as it was claimed, still sealed.
record ClaimedRow(
        long id,
        String destination,
        String channel,
        String name,
        Bytes payloadKey,
        Bytes payload,
        Optional<Bytes> wire,
        Instant createdAt,
        int attempts) {
    static final String WIRE = "wire";

    static ClaimedRow read(ResultSet row, int number) throws SQLException {
        byte[] wire = row.getBytes("wire");
        return new ClaimedRow(
                row.getLong("id"),
                row.getString("destination"),
                row.getString("channel"),
                row.getString("name"),
                Bytes.of(row.getBytes("payload_key")),
                Bytes.of(row.getBytes("payload")),
                Optional.ofNullable(wire).map(Bytes::of),
                Moments.read(row, "created_at"),
                row.getInt("attempts"));
    }

    OutboxMessage open(Sealer sealer) {
        SealedKey key = SealedKey.open(sealer, payloadKey.toArray(), OutboxRows.identity(id));
        return new OutboxMessage(
                id,
                destination,
                Channel.valueOf(channel),
                notice(name, key, payload),
                createdAt,
                attempts - 1,
                wire.map(form -> WireForm.read(key.open(form.toArray(), WIRE))));
    }

    static Notice notice(String name, SealedKey key, Bytes payload) {
        String body = key.open(payload.toArray(), OutboxRows.PAYLOAD).text();
        return RecordCodec.read(Names.NOTICES, name, RecordCodec.MAPPER.readTree(body), Vault.OPEN);
    }
}
