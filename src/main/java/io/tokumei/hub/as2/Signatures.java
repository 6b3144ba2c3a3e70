// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/// Verifies a detached CMS signature (RFC 5652 section 5) against pinned certificates.
///
/// Exactly one signer with signed attributes must be there, it must name a pinned certificate, and
/// its digest must be one of [Digest]. Certificates inside the message are never looked at.
final class Signatures {
    private static final Set<ASN1ObjectIdentifier> PLAIN_RSA =
            Set.of(
                    PKCSObjectIdentifiers.rsaEncryption,
                    PKCSObjectIdentifiers.sha256WithRSAEncryption,
                    PKCSObjectIdentifiers.sha384WithRSAEncryption,
                    PKCSObjectIdentifiers.sha512WithRSAEncryption);

    private static final Set<ASN1ObjectIdentifier> ELLIPTIC =
            Set.of(
                    X9ObjectIdentifiers.ecdsa_with_SHA256,
                    X9ObjectIdentifiers.ecdsa_with_SHA384,
                    X9ObjectIdentifiers.ecdsa_with_SHA512);

    private final Providers providers;

    Signatures(Providers providers) {
        this.providers = providers;
    }

    /// Who signed, and over which digest.
    record Verified(X509Certificate signer, Digest digest) {}

    Verified verify(Content content, Content cms, List<PinnedCertificate> trusted)
            throws Unacceptable {
        return Cms.guarded(
                Failure.AUTHENTICATION_FAILED, () -> check(onlySigner(content, cms), trusted));
    }

    private static SignerInformation onlySigner(Content content, Content cms)
            throws Unacceptable, CMSException {
        ContentInfo info = Cms.read(cms);
        if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)
                || SignedData.getInstance(info.getContent()).getEncapContentInfo().getContent()
                        != null) {
            throw notAuthentic();
        }
        CMSSignedData signed = new CMSSignedData(Cms.data(content), info);
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw notAuthentic();
        }
        return signers.iterator().next();
    }

    private Verified check(SignerInformation signer, List<PinnedCertificate> trusted)
            throws Unacceptable,
                    CMSException,
                    OperatorCreationException,
                    CertificateEncodingException {
        Digest digest =
                Digest.of(signer.getDigestAlgorithmID().getAlgorithm())
                        .orElseThrow(Signatures::notAuthentic);
        if (signer.getSignedAttributes() == null || signer.getSignedAttributes().size() == 0) {
            throw notAuthentic();
        }
        for (X509Certificate certificate : named(signer, trusted)) {
            if (signer.verify(verifier(signer, certificate))) {
                return new Verified(certificate, digest);
            }
        }
        throw notAuthentic();
    }

    /// The pinned certificates the signer names; renewed ones may share issuer and serial number.
    private static List<X509Certificate> named(
            SignerInformation signer, List<PinnedCertificate> trusted)
            throws CertificateEncodingException {
        List<X509Certificate> named = new ArrayList<>();
        for (PinnedCertificate each : trusted) {
            if (signer.getSID().match(new JcaX509CertificateHolder(each.certificate()))) {
                named.add(each.certificate());
            }
        }
        return named;
    }

    /// Built from the public key alone: the signing time is the signer's claim, the validity of the
    /// pin was judged by our clock.
    private SignerInformationVerifier verifier(
            SignerInformation signer, X509Certificate certificate)
            throws Unacceptable, OperatorCreationException {
        ASN1ObjectIdentifier algorithm = new ASN1ObjectIdentifier(signer.getEncryptionAlgOID());
        boolean plainRsa = PLAIN_RSA.contains(algorithm);
        boolean pss = PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm);
        if (!plainRsa && !ELLIPTIC.contains(algorithm) && !(pss && isSoundPss(signer))) {
            throw notAuthentic();
        }
        JcaSimpleSignerInfoVerifierBuilder builder = new JcaSimpleSignerInfoVerifierBuilder();
        if (plainRsa) {
            providers.preferred().ifPresent(builder::setProvider);
        } else if (pss) {
            builder.setProvider(Providers.forPss());
        }
        return builder.build(certificate.getPublicKey());
    }

    /// A PSS signature names a digest of its own for the attributes; it must be a sound one too.
    private static boolean isSoundPss(SignerInformation signer) {
        ASN1Encodable parameters =
                signer.toASN1Structure().getDigestEncryptionAlgorithm().getParameters();
        RSASSAPSSparams pss = RSASSAPSSparams.getInstance(parameters);
        return pss != null && Digest.of(pss.getHashAlgorithm().getAlgorithm()).isPresent();
    }

    private static Unacceptable notAuthentic() {
        return new Unacceptable(Failure.AUTHENTICATION_FAILED);
    }
}
