// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/// Seals a value to one partner, as text: `V1.<key id>.<blob>` (RFC 9180, base mode,
/// X25519-HKDF-SHA256 with AES-256-GCM).
public final class Sealing {
    private static final byte[] INFO = "tokumei/sealed/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;

    private Sealing() {}

    /// A partner's public key.
    ///
    /// @param point its 32 bytes, base64url without padding
    public record PublicKey(String point) {
        public PublicKey {
            if (Base64.getUrlDecoder().decode(point).length != KEY_BYTES) {
                throw new IllegalArgumentException("not an X25519 key");
            }
        }

        /// The name of the private half: the first 8 hex digits of the point's SHA-256.
        String id() {
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(point);
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                return HexFormat.of().formatHex(hash, 0, 4);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Seals `text` so that only the holder of `to` can read it, and only where `context` is known.
    public static String seal(PublicKey to, String text, String context) {
        HPKE hpke = suite();
        var point = hpke.deserializePublicKey(Base64.getUrlDecoder().decode(to.point()));
        var sender = hpke.setupBaseS(point, INFO);
        try {
            byte[] cipher =
                    sender.seal(
                            context.getBytes(StandardCharsets.UTF_8),
                            text.getBytes(StandardCharsets.UTF_8));
            byte[] enc = sender.getEncapsulation();
            byte[] blob = new byte[enc.length + cipher.length];
            System.arraycopy(enc, 0, blob, 0, enc.length);
            System.arraycopy(cipher, 0, blob, enc.length, cipher.length);
            return "V1." + to.id() + "." + encode(blob);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The public half of the key kept in `file`; made and kept if there is none.
    public static String keptIn(Path file) {
        HPKE hpke = suite();
        try {
            if (!Files.exists(file)) {
                AsymmetricCipherKeyPair made = hpke.generatePrivateKey();
                byte[] secret = hpke.serializePrivateKey(made.getPrivate());
                byte[] open = hpke.serializePublicKey(made.getPublic());
                String text = encode(secret) + "." + encode(open);
                PrivateFiles.write(file, text.getBytes(StandardCharsets.US_ASCII));
            }
            String text = Files.readString(file).strip();
            return text.substring(text.indexOf('.') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String open(String sealed, AsymmetricCipherKeyPair key, String context)
            throws InvalidCipherTextException {
        byte[] blob = Base64.getUrlDecoder().decode(sealed.substring(sealed.lastIndexOf('.') + 1));
        HPKE hpke = suite();
        byte[] enc = java.util.Arrays.copyOf(blob, KEY_BYTES);
        byte[] cipher = java.util.Arrays.copyOfRange(blob, KEY_BYTES, blob.length);
        byte[] aad = context.getBytes(StandardCharsets.UTF_8);
        return new String(
                hpke.setupBaseR(enc, key, INFO).open(aad, cipher), StandardCharsets.UTF_8);
    }

    static HPKE suite() {
        return new HPKE(
                HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
