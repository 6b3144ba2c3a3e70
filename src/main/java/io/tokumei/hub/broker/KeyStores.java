// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import io.tokumei.hub.broker.Authority.Held;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/// Keys and certificates as PKCS#12, the form the broker reads.
public final class KeyStores {
    private KeyStores() {}

    /// A server's key with its certificate and the authority above it.
    public static byte[] key(Held held, X509Certificate authority, String password) {
        return write(
                password,
                store ->
                        store.setKeyEntry(
                                "server",
                                held.keys().getPrivate(),
                                password.toCharArray(),
                                new Certificate[] {held.certificate(), authority}));
    }

    /// A key with its own certificate.
    public static byte[] key(Held held, String password) {
        return write(
                password,
                store ->
                        store.setKeyEntry(
                                "key",
                                held.keys().getPrivate(),
                                password.toCharArray(),
                                new Certificate[] {held.certificate()}));
    }

    /// The first key of a store.
    public static Held read(byte[] content, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password.toCharArray());
            String alias = store.aliases().nextElement();
            if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return new Held(new KeyPair(certificate.getPublicKey(), key), certificate);
            }
            throw new IllegalStateException("a key store holds no key");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a key store cannot be read", e);
        }
    }

    /// One trusted authority.
    public static byte[] trust(X509Certificate authority, String password) {
        return write(password, store -> store.setCertificateEntry("authority", authority));
    }

    private interface Filling {
        void fill(KeyStore store) throws GeneralSecurityException;
    }

    private static byte[] write(String password, Filling filling) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            filling.fill(store);
            var out = new ByteArrayOutputStream();
            store.store(out, password.toCharArray());
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no key store could be written", e);
        }
    }
}
