// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/// The X25519 key pair partners seal to.
final class SealingKey {
    private final AsymmetricCipherKeyPair pair;
    private final byte[] publicKey;

    private SealingKey(X25519PrivateKeyParameters secret) {
        X25519PublicKeyParameters open = secret.generatePublicKey();
        this.pair = new AsymmetricCipherKeyPair(open, secret);
        this.publicKey = open.getEncoded();
    }

    static byte[] generate() {
        return new X25519PrivateKeyParameters(new java.security.SecureRandom()).getEncoded();
    }

    static SealingKey of(byte[] secret) {
        return new SealingKey(new X25519PrivateKeyParameters(secret));
    }

    String publicText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey);
    }

    /// Opens `enc || ciphertext`; empty when it was sealed to another key, for another purpose, or
    /// changed.
    Optional<byte[]> open(byte[] blob, byte[] aad) {
        if (blob.length <= Hpke.ENCAPSULATED || blob.length > Hpke.MAX_BLOB) {
            return Optional.empty();
        }
        byte[] enc = java.util.Arrays.copyOf(blob, Hpke.ENCAPSULATED);
        byte[] ciphertext = java.util.Arrays.copyOfRange(blob, Hpke.ENCAPSULATED, blob.length);
        try {
            return Optional.of(
                    Hpke.suite().open(enc, pair, Hpke.info(), aad, ciphertext, null, null, null));
        } catch (InvalidCipherTextException | RuntimeException e) {
            // Bouncy Castle also answers unusable points with unchecked exceptions.
            return Optional.empty();
        }
    }
}
