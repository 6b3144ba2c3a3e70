// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys, certificates, recipients and providers.
class KeysTest {
    private static final X509Certificate HUB = As2World.HUB_KEY.certificate();
    private static final X509Certificate STRANGER = As2World.STRANGER_KEY.certificate();

    static List<Providers> providers() {
        return List.of(Providers.best(As2World.RANDOM), Providers.jdk(As2World.RANDOM));
    }

    private static Content enveloped(RecipientInfoGenerator... recipients) throws Exception {
        CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
        List.of(recipients).forEach(generator::addRecipientInfoGenerator);
        return Content.of(
                generator
                        .generate(
                                Cms.data(As2World.ORDER),
                                new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build())
                        .getEncoded());
    }

    private static RecipientInfoGenerator oaep(AlgorithmIdentifier digest) throws Exception {
        RSAESOAEPparams parameters =
                new RSAESOAEPparams(
                        digest,
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest),
                        RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM);
        return new JceKeyTransRecipientInfoGenerator(
                HUB, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, parameters));
    }

    private static void assertOpens(Providers providers, Content cms) throws Unacceptable {
        Envelope.Opened opened = new Envelope(providers, As2World.hub().decryption()).open(cms);
        assertThat(opened.wellPadded()).isTrue();
        assertThat(opened.content()).isEqualTo(As2World.ORDER);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void bothKeyTransportsAreOpenedByBothProviders(Providers providers) throws Exception {
        assertOpens(providers, enveloped(new JceKeyTransRecipientInfoGenerator(HUB)));
        assertOpens(providers, enveloped(oaep(RSAESOAEPparams.DEFAULT_HASH_ALGORITHM)));
        AlgorithmIdentifier sha256 =
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
        assertOpens(providers, enveloped(oaep(sha256)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ourRecipientIsFoundAmongSeveral(boolean first) throws Exception {
        RecipientInfoGenerator ours = new JceKeyTransRecipientInfoGenerator(HUB);
        RecipientInfoGenerator theirs = new JceKeyTransRecipientInfoGenerator(STRANGER);
        Content cms = first ? enveloped(ours, theirs) : enveloped(theirs, ours);
        assertOpens(As2World.TOOLS.providers(), cms);
    }

    @Test
    void recipientsNamedByKeyIdentifierOrWronglyAreOpened() throws Exception {
        byte[] keyId =
                new JcaX509ExtensionUtils()
                        .createSubjectKeyIdentifier(HUB.getPublicKey())
                        .getKeyIdentifier();
        assertOpens(
                As2World.TOOLS.providers(),
                enveloped(new JceKeyTransRecipientInfoGenerator(keyId, HUB.getPublicKey())));
        assertOpens(
                As2World.TOOLS.providers(),
                enveloped(
                        new JceKeyTransRecipientInfoGenerator(
                                "unknown".getBytes(US_ASCII), HUB.getPublicKey())));
    }

    @Test
    void anOlderDecryptionKeyStillOpens() throws Exception {
        As2Identity changing =
                new As2Identity(
                        As2World.HUB,
                        As2World.STRANGER_KEY,
                        List.of(As2World.STRANGER_KEY, As2World.HUB_KEY));
        Content cms = enveloped(new JceKeyTransRecipientInfoGenerator(HUB));
        Envelope envelope = new Envelope(As2World.TOOLS.providers(), changing.decryption());
        assertThat(envelope.open(cms).content()).isEqualTo(As2World.ORDER);
    }

    @Test
    void theNewestCertificateThatHoldsIsEncryptedFor() {
        Credential older = As2World.STORE_KEY;
        Credential newer =
                As2World.key("hon-ya", As2World.NOW.minusSeconds(60), As2World.NOW.plusSeconds(60));
        Credential future =
                As2World.key("hon-ya", As2World.NOW.plusSeconds(60), As2World.NOW.plusSeconds(90));
        As2Partner partner = As2World.partner(As2World.STORE, future, newer, older);
        assertThat(partner.encryptionCertificate(As2World.NOW))
                .contains(PinnedCertificate.of(newer.certificate()));
        assertThat(partner.certificatesAt(As2World.NOW)).hasSize(2);
    }

    @Test
    void bothProvidersSignAlike() throws Exception {
        for (Providers providers : providers()) {
            As2Tools tools = new As2Tools(providers, As2World.CLOCK);
            for (Digest digest : Digest.values()) {
                Content cms =
                        new CmsWriter(tools).signature(As2World.ORDER, As2World.STORE_KEY, digest);
                Signatures.Verified verified = verified(cms, As2World.STORE_KEY);
                assertThat(verified.digest()).isEqualTo(digest);
            }
        }
    }

    @Test
    void pssAndEllipticSignaturesAreVerified() throws Exception {
        Content pss =
                Forge.signature(
                        As2World.ORDER,
                        new Forge.Style("SHA256withRSAandMGF1", true, false),
                        List.of(As2World.STORE_KEY));
        assertThat(verified(pss, As2World.STORE_KEY).digest()).isEqualTo(Digest.SHA_256);

        Credential elliptic = elliptic();
        Content ecdsa =
                new CmsWriter(As2World.TOOLS).signature(As2World.ORDER, elliptic, Digest.SHA_384);
        assertThat(verified(ecdsa, elliptic).signer()).isEqualTo(elliptic.certificate());
    }

    @Test
    void pssOverSha1IsRefused() throws Exception {
        Content pss =
                Forge.signature(
                        As2World.ORDER,
                        new Forge.Style("SHA1withRSAandMGF1", true, false),
                        List.of(As2World.STORE_KEY));
        assertThatThrownBy(() -> verified(pss, As2World.STORE_KEY))
                .isInstanceOf(Unacceptable.class);
    }

    private static Signatures.Verified verified(Content cms, Credential signer)
            throws Unacceptable {
        return new Signatures(As2World.TOOLS.providers())
                .verify(As2World.ORDER, cms, List.of(PinnedCertificate.of(signer.certificate())));
    }

    private static Credential elliptic() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=elliptic");
        X509Certificate certificate =
                new JcaX509CertificateConverter()
                        .getCertificate(
                                new JcaX509v3CertificateBuilder(
                                                name,
                                                BigInteger.TWO,
                                                Date.from(As2World.NOW.minusSeconds(60)),
                                                Date.from(As2World.NOW.plusSeconds(60)),
                                                name,
                                                pair.getPublic())
                                        .build(
                                                new JcaContentSignerBuilder("SHA256withECDSA")
                                                        .build(pair.getPrivate())));
        return new Credential(pair.getPrivate(), certificate);
    }

    @Test
    void credentialsSurvivePkcs12AndPem() throws IOException {
        char[] password = "correct horse".toCharArray();
        Content file = Certificates.toPkcs12(As2World.HUB_KEY, password);

        Credential back = Certificates.fromPkcs12(file.open(), password);

        assertThat(back.certificate()).isEqualTo(HUB);
        assertThat(back.privateKey()).isEqualTo(As2World.HUB_KEY.privateKey());
        assertThat(back.toString()).isEqualTo("Credential[CN=tokumei-hub]");
        assertThatThrownBy(() -> Certificates.fromPkcs12(file.open(), "wrong".toCharArray()))
                .isInstanceOf(IOException.class);
        Content pem = Content.of(Certificates.pem(HUB), US_ASCII);
        assertThat(Certificates.read(pem.open())).isEqualTo(HUB);
    }

    @Test
    void weakOrTimelessCertificatesAreNotMade() {
        assertThatThrownBy(() ->
                        new Certificates.Wish("a", 1024, As2World.NOW, As2World.NOW.plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Certificates.Wish("a", 2048, As2World.NOW, As2World.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
