// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes, keeps and reads the certificates AS2 partners exchange.
public final class Certificates {
    private static final String ALIAS = "as2";

    private final SecureRandom random;

    /// Takes keys and serial numbers from the given randomness.
    public Certificates(SecureRandom random) {
        this.random = random;
    }

    /// What a new certificate is to say.
    ///
    /// @param commonName the subject's and issuer's common name, usually the AS2 name
    /// @param bits size of the RSA key: 2048 or 3072 or 4096
    /// @param from first instant of its validity
    /// @param until last instant of its validity
    public record Wish(String commonName, int bits, Instant from, Instant until) {
        /// Refuses weak keys and empty times.
        public Wish {
            if (bits != 2048 && bits != 3072 && bits != 4096) {
                throw new IllegalArgumentException("RSA keys have 2048, 3072 or 4096 bits");
            }
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a certificate is valid for some time");
            }
        }
    }

    /// A new RSA key with a certificate signed by itself, for signing and key encipherment.
    public Credential selfSigned(Wish wish) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(wish.bits(), random);
            KeyPair pair = generator.generateKeyPair();
            return new Credential(pair.getPrivate(), certificate(wish, pair));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot make a certificate", e);
        }
    }

    private X509Certificate certificate(Wish wish, KeyPair pair)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name name =
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, wish.commonName()).build();
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(126, random).setBit(126),
                        Date.from(wish.from()),
                        Date.from(wish.until()),
                        name,
                        pair.getPublic());
        addExtensions(builder, pair);
        JcaContentSignerBuilder signer =
                new JcaContentSignerBuilder("SHA256withRSA").setSecureRandom(random);
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(signer.build(pair.getPrivate())));
    }

    private static void addExtensions(X509v3CertificateBuilder builder, KeyPair pair)
            throws CertIOException, GeneralSecurityException {
        int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyEncipherment;
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    }

    /// The credential as a PKCS #12 file, protected by the password.
    public static Content toPkcs12(Credential credential, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            Certificate[] chain = {credential.certificate()};
            store.setKeyEntry(ALIAS, credential.privateKey(), password, chain);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            return Content.wrap(out.toByteArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot write PKCS #12", e);
        }
    }

    /// The first key of a PKCS #12 file with its certificate.
    ///
    /// @throws IOException if the file is not one, holds no key, or the password is wrong
    public static Credential fromPkcs12(InputStream in, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    return new Credential(key, certificate);
                }
            }
            throw new IOException("the PKCS #12 file holds no key");
        } catch (GeneralSecurityException e) {
            throw new IOException("the PKCS #12 file cannot be read", e);
        }
    }

    /// Reads one certificate, PEM or DER.
    ///
    /// @throws IOException if it is not a certificate
    public static X509Certificate read(InputStream in) throws IOException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(in);
        } catch (GeneralSecurityException e) {
            throw new IOException("not a certificate", e);
        }
    }

    /// The certificate in PEM, as it is handed to a partner.
    public static String pem(X509Certificate certificate) {
        try {
            Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n"
                    + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot write a certificate", e);
        }
    }
}
