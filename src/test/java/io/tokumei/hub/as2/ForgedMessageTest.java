// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages that must not be accepted, each with the error its sender is told.
class ForgedMessageTest {
    private static final As2Partner STORE = As2World.partner(As2World.STORE, As2World.STORE_KEY);

    private static void assertRefused(As2Request request, Failure failure) {
        assertRefused(request, failure, STORE);
    }

    private static void assertRefused(As2Request request, Failure failure, As2Partner... known) {
        Opened opened = As2World.receiver(known).open(request);

        assertThat(opened.received()).isInstanceOf(Received.Failed.class);
        assertThat(((Received.Failed) opened.received()).failure()).isEqualTo(failure);
        Mdn mdn = As2World.mdn(opened.answer());
        assertThat(opened.answer().status()).isEqualTo(200);
        assertThat(mdn.disposition())
                .isEqualTo(new Disposition(Disposition.Kind.FAILED, failure.modifier()));
        assertThat(mdn.signer().isPresent())
                .isEqualTo(failure != Failure.UNKNOWN_TRADING_RELATIONSHIP);
        assertThat(mdn.mic()).isEmpty();
    }

    private static As2Request signedBy(Credential... signers) throws Exception {
        return Forge.encrypted(Forge.signed(Forge.Style.GOOD, List.of(signers)));
    }

    @Test
    void theForgeryItselfIsSoundWhenTheStoreSigns() throws Exception {
        Opened opened = As2World.receiver(STORE).open(signedBy(As2World.STORE_KEY));

        assertThat(opened.received()).isInstanceOf(Received.Message.class);
    }

    @Test
    void noSignerIsRefused() throws Exception {
        assertRefused(signedBy(), Failure.AUTHENTICATION_FAILED);
    }

    @Test
    void twoSignersAreRefused() throws Exception {
        assertRefused(
                signedBy(As2World.STORE_KEY, As2World.STRANGER_KEY), Failure.AUTHENTICATION_FAILED);
        assertRefused(
                signedBy(As2World.STORE_KEY, As2World.STORE_KEY), Failure.AUTHENTICATION_FAILED);
    }

    @Test
    void aStrangersCertificateInsideIsRefused() throws Exception {
        assertRefused(signedBy(As2World.STRANGER_KEY), Failure.AUTHENTICATION_FAILED);
    }

    @Test
    void anotherPartnersSignatureIsRefused() throws Exception {
        As2Partner other = As2World.partner("kami-ya", As2World.STRANGER_KEY);
        assertRefused(signedBy(As2World.STRANGER_KEY), Failure.AUTHENTICATION_FAILED, STORE, other);
    }

    @Test
    void anImitatedNameAndSerialIsRefused() throws Exception {
        Credential imitation =
                new Credential(
                        As2World.STRANGER_KEY.privateKey(), As2World.STORE_KEY.certificate());
        assertRefused(signedBy(imitation), Failure.AUTHENTICATION_FAILED);
    }

    @Test
    void expiredAndFutureCertificatesAreRefused() throws Exception {
        Credential expired =
                As2World.key(
                        "hon-ya", As2World.NOW.minusSeconds(900), As2World.NOW.minusSeconds(1));
        Credential future =
                As2World.key("hon-ya", As2World.NOW.plusSeconds(1), As2World.NOW.plusSeconds(900));
        As2Partner store = As2World.partner(As2World.STORE, expired, future);
        assertRefused(signedBy(expired), Failure.AUTHENTICATION_FAILED, store);
        assertRefused(signedBy(future), Failure.AUTHENTICATION_FAILED, store);
    }

    @Test
    void aPinOutsideItsWindowIsRefused() throws Exception {
        PinnedCertificate closed =
                new PinnedCertificate(
                        As2World.STORE_KEY.certificate(),
                        Instant.EPOCH,
                        As2World.NOW.minusSeconds(1));
        As2Partner store =
                new As2Partner(
                        As2World.STORE,
                        STORE.url(),
                        List.of(closed),
                        STORE.minimumSecurity(),
                        STORE.packaging());
        assertRefused(signedBy(As2World.STORE_KEY), Failure.AUTHENTICATION_FAILED, store);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1withRSA", "MD5withRSA", "SHA224withRSA"})
    void weakDigestsAreRefused(String algorithm) throws Exception {
        MimeEntity signed =
                Forge.signed(new Forge.Style(algorithm, true, false), List.of(As2World.STORE_KEY));
        assertRefused(Forge.encrypted(signed), Failure.AUTHENTICATION_FAILED);
    }

    @Test
    void aSignatureWithoutAttributesIsRefused() throws Exception {
        MimeEntity signed =
                Forge.signed(
                        new Forge.Style("SHA256withRSA", false, false),
                        List.of(As2World.STORE_KEY));
        assertRefused(Forge.encrypted(signed), Failure.AUTHENTICATION_FAILED);
    }

    @Test
    void anAttachedSignatureIsRefused() throws Exception {
        MimeEntity signed =
                Forge.signed(
                        new Forge.Style("SHA256withRSA", true, true), List.of(As2World.STORE_KEY));
        assertRefused(Forge.encrypted(signed), Failure.AUTHENTICATION_FAILED);
    }

    @Test
    void anotherContentUnderAGoodSignatureIsRefused() throws Exception {
        Content signature =
                Forge.signature(
                        Content.of("other", US_ASCII),
                        Forge.Style.GOOD,
                        List.of(As2World.STORE_KEY));
        assertRefused(
                Forge.encrypted(MimeWriter.signed(Forge.PAYLOAD, signature, Digest.SHA_256)),
                Failure.AUTHENTICATION_FAILED);
    }

    @Test
    void unsignedIsRefusedWhereASignatureIsAgreed() {
        assertRefused(Forge.encrypted(Forge.PAYLOAD), Failure.INSUFFICIENT_MESSAGE_SECURITY);
        assertRefused(
                Forge.encrypted(Forge.compressed(Forge.PAYLOAD)),
                Failure.INSUFFICIENT_MESSAGE_SECURITY);
    }

    @Test
    void unencryptedIsRefusedWhereEncryptionIsAgreed() throws Exception {
        MimeEntity signed = Forge.signed(Forge.Style.GOOD, List.of(As2World.STORE_KEY));
        assertRefused(Forge.posted(signed), Failure.INSUFFICIENT_MESSAGE_SECURITY);
        assertRefused(
                Forge.posted(Forge.compressed(signed)), Failure.INSUFFICIENT_MESSAGE_SECURITY);
        assertRefused(Forge.posted(Forge.PAYLOAD), Failure.INSUFFICIENT_MESSAGE_SECURITY);
    }

    @Test
    void layersInTheWrongOrderOrTwiceAreRefused() throws Exception {
        MimeEntity signed = Forge.signed(Forge.Style.GOOD, List.of(As2World.STORE_KEY));
        MimeEntity twice = Forge.compressed(Forge.compressed(signed));
        MimeEntity wrapped = Forge.enveloped(signed.raw());
        assertRefused(Forge.encrypted(twice), Failure.DECRYPTION_FAILED);
        assertRefused(Forge.encrypted(wrapped), Failure.DECRYPTION_FAILED);
    }

    @Test
    void aSignatureAroundASignatureIsRefused() throws Exception {
        MimeEntity inner = Forge.signed(Forge.Style.GOOD, List.of(As2World.STORE_KEY));
        Content outer = Forge.signature(inner.raw(), Forge.Style.GOOD, List.of(As2World.STORE_KEY));
        assertRefused(
                Forge.encrypted(MimeWriter.signed(inner, outer, Digest.SHA_256)),
                Failure.UNEXPECTED_PROCESSING_ERROR);
    }

    @Test
    void twoContentTypesAreRefused() throws Exception {
        MimeEntity signed = Forge.signed(Forge.Style.GOOD, List.of(As2World.STORE_KEY));
        MimeEntity doubled =
                MimeWriter.entity(
                        signed.headers().with("Content-Type", "text/plain"), signed.body());
        assertRefused(Forge.encrypted(doubled), Failure.DECRYPTION_FAILED);
    }

    @Test
    void octetsBehindTheLastPartAreRefused() throws Exception {
        MimeEntity signed = Forge.signed(Forge.Style.GOOD, List.of(As2World.STORE_KEY));
        String longer = signed.raw().text(ISO_8859_1) + "\u0001\u0002\u00ff";
        assertRefused(
                Forge.posted(Forge.enveloped(Content.of(longer, ISO_8859_1))),
                Failure.DECRYPTION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed-data", "authEnveloped-data", "certs-only", "nonsense"})
    void unknownCmsTypesAreRefused(String smimeType) {
        MimeEntity entity = Forge.enveloped(Forge.PAYLOAD.raw());
        String type = "application/pkcs7-mime; smime-type=" + smimeType;
        As2Request request = As2World.withHeader(Forge.posted(entity), "Content-Type", type);
        assertRefused(request, Failure.UNEXPECTED_PROCESSING_ERROR);
    }

    @Test
    void ciphertextForAnotherKeyIsRefused() throws Exception {
        MimeEntity signed = Forge.signed(Forge.Style.GOOD, List.of(As2World.STORE_KEY));
        Content cms =
                new CmsWriter(As2World.TOOLS)
                        .envelope(
                                signed.raw(),
                                As2World.STRANGER_KEY.certificate(),
                                Encryption.AES_128_CBC);
        assertRefused(
                Forge.posted(MimeWriter.cms("enveloped-data", cms)), Failure.DECRYPTION_FAILED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"BEFORE_SIGNING", "AFTER_SIGNING"})
    void aZipBombIsRefused(Compression compression) throws Exception {
        MimeEntity bomb =
                MimeWriter.entity(
                        Headers.NONE.with("Content-Type", "application/EDIFACT"),
                        Content.of(new byte[50_000_000]));
        MimeEntity inner = Forge.compressed(bomb);
        if (compression == Compression.AFTER_SIGNING) {
            assertRefused(Forge.encrypted(inner), Failure.DECRYPTION_FAILED);
            return;
        }
        Content signature =
                Forge.signature(inner.raw(), Forge.Style.GOOD, List.of(As2World.STORE_KEY));
        assertRefused(
                Forge.encrypted(MimeWriter.signed(inner, signature, Digest.SHA_256)),
                Failure.DECOMPRESSION_FAILED);
    }

    @Test
    void unknownNamesAreToldSoWithoutASignature() throws Exception {
        As2Request good = signedBy(As2World.STORE_KEY);
        assertRefused(
                As2World.withHeader(good, "AS2-From", "nobody"),
                Failure.UNKNOWN_TRADING_RELATIONSHIP);
        assertRefused(
                As2World.withHeader(good, "AS2-From", "HON-YA"),
                Failure.UNKNOWN_TRADING_RELATIONSHIP);
        assertRefused(
                As2World.withHeader(good, "AS2-To", "another-hub"),
                Failure.UNKNOWN_TRADING_RELATIONSHIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "md5", "sha1, md5", "rsa-sha1"})
    void weakMicAlgorithmsAreRefused(String algorithms) throws Exception {
        assertRefused(
                As2World.withHeader(
                        signedBy(As2World.STORE_KEY),
                        "Disposition-Notification-Options",
                        As2LibPeer.signedReceipt(algorithms)),
                Failure.UNSUPPORTED_MIC_ALGORITHMS);
    }
}
