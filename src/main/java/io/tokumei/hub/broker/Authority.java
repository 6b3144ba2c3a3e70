// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.broker;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/// A certificate authority of the hub's own, P-256: one signs the server certificate couriers and
/// pickup points see, another the client certificates of pickup points.
public final class Authority {
    private static final Duration LIFE = Duration.ofDays(3652);
    private static final Duration SKEW = Duration.ofHours(1);
    private static final int LARGEST_REQUEST = 16 * 1024;

    private final Held held;
    private final Instant now;
    private final SecureRandom random;

    /// A key pair and its certificate.
    public record Held(KeyPair keys, X509Certificate certificate) {
        @Override
        public String toString() {
            return "Held[" + certificate.getSubjectX500Principal() + "]";
        }
    }

    /// An authority that exists.
    ///
    /// @param now from when (less an hour) what it signs is valid, for ten years
    public Authority(Held held, Instant now, SecureRandom random) {
        this.held = held;
        this.now = now;
        this.random = random;
    }

    /// A new authority with a certificate signed by itself.
    public static Authority create(String name, Instant now, SecureRandom random) {
        try {
            KeyPair keys = newKeys(random);
            var draft = new Draft("CN=" + name, "CN=" + name, keys.getPublic());
            draft.add(Extension.basicConstraints, true, new BasicConstraints(0));
            draft.add(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new Authority(new Held(keys, draft.sign(keys, now, random)), now, random);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("no certificate authority could be made", e);
        }
    }

    /// Its own certificate and key.
    public Held held() {
        return held;
    }

    /// A key and certificate for a TLS server reachable under these names and addresses.
    public Held server(List<String> hosts) {
        try {
            KeyPair keys = newKeys(random);
            Draft draft = below("CN=" + hosts.getFirst(), keys.getPublic());
            draft.add(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            GeneralName[] names = hosts.stream().map(Authority::name).toArray(GeneralName[]::new);
            draft.add(Extension.subjectAlternativeName, false, new GeneralNames(names));
            return new Held(keys, draft.sign(held.keys(), now, random));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("no server certificate could be made", e);
        }
    }

    /// Signs a PKCS#10 request for a pickup point. The name is the site's id whatever the request
    /// says; its signature must prove that the asker holds the key. Empty when it does not.
    public Optional<X509Certificate> certify(String site, byte[] request) {
        if (request.length > LARGEST_REQUEST) {
            return Optional.empty();
        }
        try {
            var read = new JcaPKCS10CertificationRequest(request);
            PublicKey key = read.getPublicKey();
            if (!read.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                return Optional.empty();
            }
            Draft draft = below("CN=" + site, key);
            draft.add(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
            return Optional.of(draft.sign(held.keys(), now, random));
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException e) {
            return Optional.empty();
        }
    }

    private Draft below(String subject, PublicKey key) throws IOException {
        String issuer = held.certificate().getSubjectX500Principal().getName(X500Principal.RFC2253);
        var draft = new Draft(issuer, subject, key);
        draft.add(Extension.basicConstraints, true, new BasicConstraints(false));
        draft.add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        return draft;
    }

    private static GeneralName name(String host) {
        boolean address = host.matches("[0-9.]+") || host.indexOf(':') >= 0;
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static KeyPair newKeys(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    /// A certificate before it is signed.
    private static final class Draft {
        private final X500Name issuer;
        private final X500Name subject;
        private final PublicKey key;
        private final ExtensionsGenerator extensions = new ExtensionsGenerator();

        Draft(String issuer, String subject, PublicKey key) {
            this.issuer = new X500Name(issuer);
            this.subject = new X500Name(subject);
            this.key = key;
        }

        void add(ASN1ObjectIdentifier kind, boolean critical, ASN1Encodable value)
                throws IOException {
            extensions.addExtension(kind, critical, value);
        }

        X509Certificate sign(KeyPair keys, Instant now, SecureRandom random)
                throws GeneralSecurityException, IOException, OperatorCreationException {
            var builder =
                    new X509v3CertificateBuilder(
                            issuer,
                            new BigInteger(120, random).setBit(120),
                            Date.from(now.minus(SKEW)),
                            Date.from(now.plus(LIFE)),
                            subject,
                            SubjectPublicKeyInfo.getInstance(key.getEncoded()));
            Extensions all = extensions.generate();
            for (ASN1ObjectIdentifier each : all.getExtensionOIDs()) {
                builder.addExtension(all.getExtension(each));
            }
            var signer =
                    new JcaContentSignerBuilder("SHA256withECDSA")
                            .setSecureRandom(random)
                            .build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        }
    }
}
