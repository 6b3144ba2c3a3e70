// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce in front of the ciphertext and a
/// 128-bit tag behind it. One key must not seal more than 2^32 messages; data keys seal a handful.
final class Gcm {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Gcm() {}

    static byte[] seal(DataKey key, byte[] plain, String identity, SecureRandom random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, identity);
            ByteBuffer sealed = ByteBuffer.allocate(NONCE + cipher.getOutputSize(plain.length));
            sealed.put(nonce).put(cipher.doFinal(plain));
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /// @throws SealBrokenException when key, identity or content is not what was sealed
    static byte[] open(DataKey key, byte[] sealed, String identity) {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new SealBrokenException("too short to be sealed");
        }
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, identity)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("does not open as " + identity, e);
        }
    }

    private static Cipher cipher(int mode, DataKey key, byte[] nonce, String identity)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(key.content(), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(identity.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
