// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.List;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// Makes messages that no honest sender makes.
final class Forge {
    static final MimeEntity PAYLOAD =
            MimeWriter.entity(
                    Headers.NONE
                            .with("Content-Type", "application/EDIFACT")
                            .with("Content-Transfer-Encoding", "binary"),
                    As2World.ORDER);

    private Forge() {}

    /// How to sign.
    ///
    /// @param algorithm the JCA name, such as `SHA256withRSA`
    /// @param attributes with signed attributes
    /// @param attached with the content inside the signature
    record Style(String algorithm, boolean attributes, boolean attached) {
        static final Style GOOD = new Style("SHA256withRSA", true, false);
    }

    /// A signature by any number of signers, certificates included.
    static Content signature(Content content, Style style, List<Credential> signers)
            throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        for (Credential signer : signers) {
            SignerInfoGeneratorBuilder builder =
                    new SignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build());
            builder.setDirectSignature(!style.attributes());
            JcaX509CertificateHolder holder = new JcaX509CertificateHolder(signer.certificate());
            generator.addCertificate(holder);
            generator.addSignerInfoGenerator(
                    builder.build(
                            new JcaContentSignerBuilder(style.algorithm())
                                    .setProvider(Providers.forPss())
                                    .build(signer.privateKey()),
                            holder));
        }
        return Content.of(
                generator.generate(Cms.data(content), style.attached()).getEncoded("DER"));
    }

    static MimeEntity signed(Style style, List<Credential> signers) throws Exception {
        Content signature = signature(PAYLOAD.raw(), style, signers);
        return MimeWriter.signed(PAYLOAD, signature, Digest.SHA_256);
    }

    /// The entity encrypted for the hub, posted with the store's headers.
    static As2Request encrypted(MimeEntity entity) {
        return posted(enveloped(entity.raw()));
    }

    static MimeEntity enveloped(Content content) {
        Content cms =
                new CmsWriter(As2World.TOOLS)
                        .envelope(content, As2World.HUB_KEY.certificate(), Encryption.AES_128_CBC);
        return MimeWriter.cms("enveloped-data", cms);
    }

    static MimeEntity compressed(MimeEntity entity) {
        return MimeWriter.cms(
                "compressed-data", new CmsWriter(As2World.TOOLS).compressed(entity.raw()));
    }

    /// An entity as the body of a request from the store.
    static As2Request posted(MimeEntity entity) {
        Headers headers =
                Headers.NONE
                        .with("AS2-Version", "1.2")
                        .with("AS2-From", As2World.STORE)
                        .with("AS2-To", As2World.HUB)
                        .with("Message-ID", "<forged@hon-ya>")
                        .with("Disposition-Notification-To", "edi@hon-ya.example")
                        .with(
                                "Disposition-Notification-Options",
                                As2LibPeer.signedReceipt("sha-256"))
                        .with(entity.headers());
        return new As2Request("POST", headers, entity.body());
    }
}
