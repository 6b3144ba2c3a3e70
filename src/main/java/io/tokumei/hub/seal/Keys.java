// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// The hub's own keys, kept outside the database in a folder (mode 0700) of files (mode 0600):
///
/// - `pepper`: keys the verifiers of secrets; when it is lost, nobody can collect with a secret
///   issued under it, and no contract can be proved;
/// - `sealing`: X25519 private key for what partners seal to the hub;
/// - `key-encryption`: wraps every data key; when it is lost, what is sealed in the database is.
///
/// They are made at the first start. Later keys (certificates, signatures) may live beside them.
public final class Keys {
    private static final String PEPPER = "pepper";
    private static final String SEALING = "sealing";
    private static final String ENCRYPTION = "key-encryption";

    private final DataKey pepper;
    private final SealingKey sealing;
    private final DataKey encryption;

    private Keys(DataKey pepper, SealingKey sealing, DataKey encryption) {
        this.pepper = pepper;
        this.sealing = sealing;
        this.encryption = encryption;
    }

    /// The keys in a folder, made there when there are none.
    ///
    /// @throws IllegalStateException when some are missing that were there before
    public static Keys in(Path folder) {
        KeyFile.prepare(folder);
        if (Files.exists(folder.resolve(ENCRYPTION))) {
            refuseLoss(folder);
        } else {
            // The key-encryption key comes last: while it is missing, this is still the first
            // start.
            make(folder.resolve(PEPPER), random());
            make(folder.resolve(SEALING), SealingKey.generate());
            make(folder.resolve(ENCRYPTION), random());
        }
        return new Keys(
                new DataKey(KeyFile.read(folder.resolve(PEPPER))),
                SealingKey.of(KeyFile.read(folder.resolve(SEALING))),
                new DataKey(KeyFile.read(folder.resolve(ENCRYPTION))));
    }

    /// The public key partners seal to, base64url: it belongs on the hub's partner card.
    public String sealingPublicKey() {
        return sealing.publicText();
    }

    /// Names the key-encryption key without telling it; the database remembers which one it needs.
    public String encryptionId() {
        return idOf(encryption);
    }

    /// Names the pepper without telling it.
    public String pepperId() {
        return idOf(pepper);
    }

    DataKey pepper() {
        return pepper;
    }

    DataKey encryption() {
        return encryption;
    }

    SealingKey sealing() {
        return sealing;
    }

    @Override
    public String toString() {
        return "Keys[***]";
    }

    private static void refuseLoss(Path folder) {
        for (String name : List.of(PEPPER, SEALING)) {
            if (!Files.exists(folder.resolve(name))) {
                throw new IllegalStateException(
                        "key '"
                                + name
                                + "' is missing in "
                                + folder
                                + ": restore it from a backup");
            }
        }
    }

    private static void make(Path file, byte[] key) {
        if (!Files.exists(file)) {
            KeyFile.write(file, key);
        }
    }

    private static byte[] random() {
        byte[] key = new byte[DataKey.SIZE];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static String idOf(DataKey key) {
        return HexFormat.of().formatHex(Mac.hmac(key, "tokumei/key-id/v1"), 0, 4);
    }
}
