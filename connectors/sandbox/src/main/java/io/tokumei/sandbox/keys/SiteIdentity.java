// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/// The key of a pickup point: made here, certified by the hub, kept with its chain in `site.p12`;
/// whom the site trusts is in `trust.p12`. Both open with `site.password`.
public final class SiteIdentity {
    private static final String ALIAS = "site";

    private final Path folder;
    private final String commonName;
    private final char[] password;

    public SiteIdentity(Path folder, String commonName) {
        this.folder = folder;
        this.commonName = commonName;
        password = PrivateFiles.password(folder.resolve("site.password")).toCharArray();
    }

    public boolean isCertified() {
        return Files.exists(folder.resolve("site.p12"));
    }

    /// A request for a certificate; the key waits in a file of its own.
    public String request() {
        KeyPair pair = Certificates.ec();
        try {
            KeyStore store = empty();
            Identity placeholder = Certificates.selfSigned(commonName, pair);
            store.setKeyEntry(
                    ALIAS,
                    pair.getPrivate(),
                    password,
                    new Certificate[] {placeholder.certificate()});
            save(store, "request.p12");
            return Certificates.request(commonName, pair);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes in the certificate, with its chain if it came along.
    public void certified(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            Certificate[] chain =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(in)
                            .toArray(new Certificate[0]);
            KeyStore waiting = empty();
            try (InputStream kept = Files.newInputStream(folder.resolve("request.p12"))) {
                waiting.load(kept, password);
            }
            if (!chain[0].getPublicKey().equals(waiting.getCertificate(ALIAS).getPublicKey())) {
                throw new IllegalStateException("the certificate is for another key");
            }
            KeyStore store = empty();
            store.setKeyEntry(ALIAS, (PrivateKey) waiting.getKey(ALIAS, password), password, chain);
            save(store, "site.p12");
            Files.delete(folder.resolve("request.p12"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Trusts what this authority signed, and nothing else.
    public void trust(X509Certificate authority) {
        try {
            KeyStore store = empty();
            store.setCertificateEntry("authority", authority);
            save(store, "trust.p12");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(KeyStore store, String name) throws GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        try {
            store.store(bytes, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(folder.resolve(name), bytes.toByteArray());
    }
}
