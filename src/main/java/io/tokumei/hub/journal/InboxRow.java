// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.seal.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;

/// What a stored message is called, and under what identities its parts are sealed.
final class InboxRow {
    static final String WIRE_REPLY = "wire";
    static final String ANSWER = "answer";

    private InboxRow() {}

    /// The key as text of bounded length, for the unique index.
    static String digest(InboxKey key) {
        return Bytes.ofText(key.key()).sha256();
    }

    static InboxKey key(ResultSet row) throws SQLException {
        return new InboxKey(
                Channel.valueOf(row.getString("channel")),
                row.getString("lane"),
                row.getString("key"));
    }

    static SealedKey newRawKey(Sealer sealer, InboxKey key) {
        return SealedKey.create(sealer, identity(key) + "/raw");
    }

    static SealedKey rawKey(Sealer sealer, InboxKey key, byte[] wrapped) {
        return SealedKey.open(sealer, wrapped, identity(key) + "/raw");
    }

    static SealedKey newReplyKey(Sealer sealer, InboxKey key) {
        return SealedKey.create(sealer, identity(key) + "/reply");
    }

    static SealedKey replyKey(Sealer sealer, ResultSet row) throws SQLException {
        return SealedKey.open(sealer, row.getBytes("reply_key"), identity(key(row)) + "/reply");
    }

    private static String identity(InboxKey key) {
        return "inbox/" + key.channel() + "/" + key.lane() + "/" + digest(key);
    }
}
