// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSCompressedDataGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.ZlibCompressor;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// Writes CMS structures in DER: detached signatures, envelopes, compressed data.
///
/// Our own keys and a partner's pinned certificates are sound by the time they come here, so a
/// fault is broken machinery and surfaces as [IllegalStateException].
final class CmsWriter {
    private final As2Tools tools;

    CmsWriter(As2Tools tools) {
        this.tools = tools;
    }

    As2Tools tools() {
        return tools;
    }

    /// A detached signature with signed attributes, the signer's certificate included.
    Content signature(Content content, Credential credential, Digest digest) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signerInfo(credential, digest));
            generator.addCertificate(new JcaX509CertificateHolder(credential.certificate()));
            return der(generator.generate(Cms.data(content), false).toASN1Structure());
        } catch (CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | IOException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /// An envelope for one recipient, its key wrapped with PKCS #1 v1.5.
    Content envelope(Content content, X509Certificate recipient, Encryption encryption) {
        try {
            CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(recipient));
            JceCMSContentEncryptorBuilder encryptor =
                    new JceCMSContentEncryptorBuilder(encryption.oid())
                            .setSecureRandom(tools.providers().random());
            return der(generator.generate(Cms.data(content), encryptor.build()).toASN1Structure());
        } catch (CMSException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    Content compressed(Content content) {
        try {
            return der(
                    new CMSCompressedDataGenerator()
                            .generate(Cms.data(content), new ZlibCompressor())
                            .toASN1Structure());
        } catch (CMSException | IOException e) {
            throw new IllegalStateException("cannot compress", e);
        }
    }

    private SignerInfoGenerator signerInfo(Credential credential, Digest digest)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        Date now = Date.from(tools.clock().instant());
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(now))));
        return new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .setSignedAttributeGenerator(
                        new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                .build(
                        new Signer(tools.providers(), credential, digest),
                        new JcaX509CertificateHolder(credential.certificate()));
    }

    private static Content der(ASN1Encodable structure) throws IOException {
        return Content.wrap(structure.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    }

    /// Signs with the provider chosen in [Providers].
    private static final class Signer implements ContentSigner {
        private final Signature signature;
        private final String name;
        private final ByteArrayOutputStream attributes = new ByteArrayOutputStream();

        Signer(Providers providers, Credential credential, Digest digest)
                throws GeneralSecurityException {
            name = digest.signatureName(credential.privateKey().getAlgorithm());
            signature = providers.signature(name);
            signature.initSign(credential.privateKey());
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(name);
        }

        @Override
        public OutputStream getOutputStream() {
            return attributes;
        }

        @Override
        public byte[] getSignature() {
            try {
                signature.update(attributes.toByteArray());
                return signature.sign();
            } catch (SignatureException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }
}
