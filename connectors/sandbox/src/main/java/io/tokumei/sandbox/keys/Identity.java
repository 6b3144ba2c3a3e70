// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/// A private key with its certificate, kept as PKCS#12 beside its password.
public record Identity(PrivateKey key, X509Certificate certificate) {
    private static final String ALIAS = "own";

    /// The identity kept in `folder` as `<name>.p12`; made and kept if there is none. RSA-2048,
    /// signed by itself, valid for ten years.
    public static Identity keptIn(Path folder, String name) {
        char[] password = PrivateFiles.password(folder.resolve(name + ".password")).toCharArray();
        Path file = folder.resolve(name + ".p12");
        if (!Files.exists(file)) {
            store(file, Certificates.selfSigned(name, Certificates.rsa()), password);
        }
        return load(file, password);
    }

    private static Identity load(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new Identity(
                    (PrivateKey) store.getKey(ALIAS, password),
                    (X509Certificate) store.getCertificate(ALIAS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + file.getFileName(), e);
        }
    }

    private static void store(Path file, Identity identity, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    ALIAS, identity.key(), password, new Certificate[] {identity.certificate()});
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            PrivateFiles.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName();
    }
}
