// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/// Sealing to a partner: HPKE in base mode (RFC 9180) with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256
/// and AES-256-GCM, in the text form `V1.<key id>.<base64url(enc || ciphertext)>` without padding.
/// The additional data names the order, so that a value sealed for one order opens for no other.
final class Hpke {
    /// What all sealed values are for (RFC 9180 `info`).
    static final String INFO = "tokumei/sealed/v1";

    /// Bytes of an encapsulated X25519 key.
    static final int ENCAPSULATED = 32;

    /// The longest text that can be sealed, in bytes.
    static final int MAX_TEXT = 4000;

    static final int MAX_BLOB = ENCAPSULATED + MAX_TEXT + 16;

    private Hpke() {}

    /// Seals a text of at most 4,000 bytes.
    ///
    /// @param publicKey the receiver's X25519 public key, base64url
    /// @param aad what it is sealed for: the order reference
    public static String seal(String publicKey, String aad, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (plain.length > MAX_TEXT) {
            throw new IllegalArgumentException("longer than " + MAX_TEXT + " bytes");
        }
        byte[] key = Base64.getUrlDecoder().decode(publicKey);
        HPKE suite = suite();
        try {
            byte[][] sealed =
                    suite.seal(
                            suite.deserializePublicKey(key),
                            info(),
                            aad.getBytes(StandardCharsets.UTF_8),
                            plain,
                            null,
                            null,
                            null);
            var blob = new ByteArrayOutputStream();
            blob.writeBytes(sealed[1]);
            blob.writeBytes(sealed[0]);
            return "V1." + keyId(key) + "." + base64(blob.toByteArray());
        } catch (InvalidCipherTextException e) {
            throw new IllegalArgumentException("not a public key", e);
        }
    }

    /// The id of a public key: the first 8 hex digits of its SHA-256.
    public static String keyId(String publicKey) {
        return keyId(Base64.getUrlDecoder().decode(publicKey));
    }

    static HPKE suite() {
        return new HPKE(
                HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    static byte[] info() {
        return INFO.getBytes(StandardCharsets.UTF_8);
    }

    private static String keyId(byte[] publicKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
