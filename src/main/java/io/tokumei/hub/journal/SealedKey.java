// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.seal.DataKey;
import io.tokumei.hub.seal.Sealer;

/// The data key of one row. What it seals is bound to the row and to the part of the row.
final class SealedKey {
    private final Sealer sealer;
    private final DataKey key;
    private final String identity;

    private SealedKey(Sealer sealer, DataKey key, String identity) {
        this.sealer = sealer;
        this.key = key;
        this.identity = identity;
    }

    static SealedKey create(Sealer sealer, String identity) {
        return new SealedKey(sealer, sealer.newKey(), identity);
    }

    static SealedKey open(Sealer sealer, byte[] wrapped, String identity) {
        return new SealedKey(sealer, sealer.unwrap(Bytes.of(wrapped), identity), identity);
    }

    byte[] wrapped() {
        return sealer.wrap(key, identity).toArray();
    }

    byte[] seal(Bytes plain, String part) {
        return sealer.seal(key, plain, identity + "/" + part).toArray();
    }

    Bytes open(byte[] sealed, String part) {
        return sealer.open(key, Bytes.of(sealed), identity + "/" + part);
    }
}
