// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An authority and the certificates it gave out, as PKCS#12 files in a folder.
public final class TestKeys {
    public static final String PASSWORD = "for-tests-only";

    private final Path folder;
    private final KeyPair authorityKeys;
    private final X509Certificate authority;
    private long serial = 1;

    public TestKeys(Path folder) {
        this.folder = folder;
        authorityKeys = pair();
        authority = certificate("CN=authority", authorityKeys, true);
        KeyStore trust = empty();
        try {
            trust.setCertificateEntry("authority", authority);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        save(trust, trustStore());
    }

    public Path trustStore() {
        return folder.resolve("trust.p12");
    }

    /// A new key and certificate for a common name.
    public Path keyStore(String commonName) {
        KeyPair keys = pair();
        X509Certificate certificate = certificate("CN=" + commonName, keys, false);
        KeyStore store = empty();
        try {
            store.setKeyEntry(
                    "own",
                    keys.getPrivate(),
                    PASSWORD.toCharArray(),
                    new Certificate[] {certificate, authority});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Path file = folder.resolve(commonName + ".p12");
        save(store, file);
        return file;
    }

    private X509Certificate certificate(String subject, KeyPair keys, boolean isAuthority) {
        Instant now = Instant.now();
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            new X500Name("CN=authority"),
                            BigInteger.valueOf(serial++),
                            Date.from(now.minus(1, ChronoUnit.DAYS)),
                            Date.from(now.plus(30, ChronoUnit.DAYS)),
                            new X500Name(subject),
                            keys.getPublic());
            builder.addExtension(
                    Extension.basicConstraints, true, new BasicConstraints(isAuthority));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(
                            new GeneralName[] {
                                new GeneralName(GeneralName.dNSName, "localhost"),
                                new GeneralName(GeneralName.iPAddress, "127.0.0.1")
                            }));
            var signer =
                    new JcaContentSignerBuilder("SHA256withECDSA")
                            .build(authorityKeys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore empty() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void save(KeyStore store, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
