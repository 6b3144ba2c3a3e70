// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import io.tokumei.hub.flow.Bytes;
import java.security.SecureRandom;

/// Seals what rests in the database. Every value is sealed under a data key and bound to the
/// identity of the place it rests at, so that it opens nowhere else; every data key is wrapped
/// under the key-encryption key, which lives outside the database, and bound to its place too.
public final class Sealer {
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    public Sealer(Keys keys) {
        this.keys = keys;
    }

    /// A new data key.
    public DataKey newKey() {
        byte[] content = new byte[DataKey.SIZE];
        random.nextBytes(content);
        return new DataKey(content);
    }

    /// The form in which a data key may rest; deleting it destroys what the key sealed.
    public Bytes wrap(DataKey key, String identity) {
        return Bytes.of(Gcm.seal(keys.encryption(), key.content(), place(identity), random));
    }

    /// Opens a wrapped data key.
    ///
    /// @throws SealBrokenException when it was wrapped elsewhere or under another key
    public DataKey unwrap(Bytes wrapped, String identity) {
        return new DataKey(Gcm.open(keys.encryption(), wrapped.toArray(), place(identity)));
    }

    /// Seals a value of any size up to what memory holds; the sealed form is 28 bytes longer.
    public Bytes seal(DataKey key, Bytes plain, String identity) {
        return Bytes.of(Gcm.seal(key, plain.toArray(), identity, random));
    }

    /// Opens a sealed value.
    ///
    /// @throws SealBrokenException when it was sealed elsewhere or under another key
    public Bytes open(DataKey key, Bytes sealed, String identity) {
        return Bytes.of(Gcm.open(key, sealed.toArray(), identity));
    }

    private static String place(String identity) {
        return "key/" + identity;
    }
}
