// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import io.tokumei.hub.broker.Authority.Held;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
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
