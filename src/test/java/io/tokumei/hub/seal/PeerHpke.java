// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// HPKE in base mode written from RFC 9180 on the JDK alone: what a partner would send.
final class PeerHpke {
    private static final byte[] KEM_SUITE = bytes("KEM", 0x00, 0x20);
    private static final byte[] SUITE = bytes("HPKE", 0x00, 0x20, 0x00, 0x01, 0x00, 0x02);
    private static final byte[] NOTHING = new byte[0];

    private PeerHpke() {}

    static String seal(String publicKey, String aad, String text) {
        try {
            byte[] receiver = Base64.getUrlDecoder().decode(publicKey);
            KeyPair ephemeral = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            byte[] enc = raw((XECPublicKey) ephemeral.getPublic());
            var agreement = KeyAgreement.getInstance("X25519");
            agreement.init(ephemeral.getPrivate());
            agreement.doPhase(key(receiver), true);
            byte[] dh = agreement.generateSecret();
            byte[] shared =
                    expand(
                            extract(KEM_SUITE, NOTHING, "eae_prk", dh),
                            label(KEM_SUITE, "shared_secret"),
                            join(enc, receiver),
                            32);
            byte[] ciphertext = encrypt(shared, aad, text);
            String blob =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(join(enc, ciphertext));
            return "V1.peer." + blob;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encrypt(byte[] shared, String aad, String text)
            throws GeneralSecurityException {
        byte[] context =
                join(
                        new byte[] {0},
                        join(
                                secret(extract(SUITE, NOTHING, "psk_id_hash", NOTHING)),
                                secret(extract(SUITE, NOTHING, "info_hash", bytes(Hpke.INFO)))));
        SecretKey secret = extract(SUITE, shared, "secret", NOTHING);
        byte[] key = expand(secret, label(SUITE, "key"), context, 32);
        byte[] nonce = expand(secret, label(SUITE, "base_nonce"), context, 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD(bytes(aad));
        return cipher.doFinal(bytes(text));
    }

    private static SecretKey extract(byte[] suite, byte[] salt, String label, byte[] material)
            throws GeneralSecurityException {
        byte[] labelled = join(label(suite, label), material);
        var spec = HKDFParameterSpec.ofExtract().addIKM(labelled);
        if (salt.length > 0) {
            spec = spec.addSalt(salt);
        }
        return KDF.getInstance("HKDF-SHA256").deriveKey("Generic", spec.extractOnly());
    }

    private static byte[] expand(SecretKey secret, byte[] label, byte[] info, int length)
            throws GeneralSecurityException {
        byte[] labelled = join(new byte[] {0, (byte) length}, join(label, info));
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.expandOnly(secret, labelled, length));
    }

    private static byte[] label(byte[] suite, String label) {
        return join(join(bytes("HPKE-v1"), suite), bytes(label));
    }

    private static byte[] secret(SecretKey key) {
        return key.getEncoded();
    }

    private static java.security.PublicKey key(byte[] littleEndian)
            throws GeneralSecurityException {
        var spec =
                new XECPublicKeySpec(
                        NamedParameterSpec.X25519, new BigInteger(1, reversed(littleEndian)));
        return KeyFactory.getInstance("X25519").generatePublic(spec);
    }

    private static byte[] raw(XECPublicKey key) {
        byte[] big = key.getU().toByteArray();
        byte[] little = new byte[32];
        for (int i = 0; i < Math.min(32, big.length); i++) {
            little[i] = big[big.length - 1 - i];
        }
        return little;
    }

    private static byte[] reversed(byte[] content) {
        byte[] reversed = new byte[content.length];
        for (int i = 0; i < content.length; i++) {
            reversed[i] = content[content.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] join(byte[] first, byte[] second) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    private static byte[] bytes(String text, int... tail) {
        var content = new ByteArrayOutputStream();
        content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        for (int b : tail) {
            content.write(b);
        }
        return content.toByteArray();
    }
}
