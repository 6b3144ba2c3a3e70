// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.as2lib.client.AS2ClientResponse;
import com.helger.as2lib.client.AS2ClientSettings;
import com.helger.as2lib.crypto.ECompressionType;
import com.helger.as2lib.crypto.ECryptoAlgorithmCrypt;
import com.helger.as2lib.crypto.ECryptoAlgorithmSign;
import com.helger.as2lib.crypto.IMICMatchingHandler;
import com.helger.as2lib.message.IMessage;
import com.helger.mail.cte.EContentTransferEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exchanges with as2-lib over loopback HTTP, in both directions.
class As2LibPeerTest {
    private final MemoryStore stored = new MemoryStore();
    private final List<String> mismatches = new CopyOnWriteArrayList<>();
    private final List<String> matches = new CopyOnWriteArrayList<>();

    private interface Change {
        void on(AS2ClientSettings settings);
    }

    private AS2ClientResponse sent(Change change, EContentTransferEncoding encoding)
            throws Exception {
        As2Partner store =
                As2World.needing(
                        As2World.partner(As2World.STORE, As2World.STORE_KEY), MinimumSecurity.NONE);
        As2Inbound inbound = new As2Inbound(As2World.receiver(store), stored);
        try (LoopbackServer server = new LoopbackServer(inbound::handle)) {
            AS2ClientSettings settings = As2LibPeer.settings(server.url());
            settings.setMICMatchingHandler(new MicNotes());
            settings.setVerificationCertificateConsumer(_ -> {});
            change.on(settings);
            return As2LibPeer.send(settings, As2World.ORDER, encoding);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ECryptoAlgorithmCrypt.class,
            names = {"CRYPT_AES128_CBC", "CRYPT_AES192_CBC", "CRYPT_AES256_CBC"})
    void thePeersSignedAndEncryptedMessageIsAccepted(ECryptoAlgorithmCrypt crypt) throws Exception {
        AS2ClientResponse response =
                sent(
                        s -> s.setEncryptAndSign(crypt, ECryptoAlgorithmSign.DIGEST_SHA_256),
                        EContentTransferEncoding.BINARY);
        assertAccepted(response);
    }

    @ParameterizedTest
    @EnumSource(
            value = ECryptoAlgorithmSign.class,
            names = {"DIGEST_SHA256", "DIGEST_SHA_384", "DIGEST_SHA_512", "DIGEST_SHA2_256"})
    void everyDigestOfThePeerIsAccepted(ECryptoAlgorithmSign sign) throws Exception {
        AS2ClientResponse response =
                sent(
                        s ->
                                s.setEncryptAndSign(ECryptoAlgorithmCrypt.CRYPT_AES128_CBC, sign)
                                        .setMDNOptions(As2LibPeer.signedReceipt(sign.getID())),
                        EContentTransferEncoding.BINARY);
        assertAccepted(response);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theMicOfCompressedMessagesIsEqual(boolean beforeSigning) throws Exception {
        AS2ClientResponse response =
                sent(
                        s ->
                                s.setEncryptAndSign(
                                                ECryptoAlgorithmCrypt.CRYPT_AES128_CBC,
                                                ECryptoAlgorithmSign.DIGEST_SHA_256)
                                        .setCompress(ECompressionType.ZLIB, beforeSigning),
                        EContentTransferEncoding.BINARY);
        assertAccepted(response);
    }

    @Test
    void base64PartsAreRead() throws Exception {
        AS2ClientResponse response =
                sent(
                        s ->
                                s.setEncryptAndSign(
                                        ECryptoAlgorithmCrypt.CRYPT_AES128_CBC,
                                        ECryptoAlgorithmSign.DIGEST_SHA_256),
                        EContentTransferEncoding.BASE64);
        assertAccepted(response);
    }

    @Test
    void base64AroundASignedMessageIsRead() throws Exception {
        assertAccepted(
                sent(
                        s -> s.setEncryptAndSign(null, ECryptoAlgorithmSign.DIGEST_SHA_256),
                        EContentTransferEncoding.BASE64));
    }

    @Test
    void signedOnlyAndEncryptedOnlyAreReadWhereAllowed() throws Exception {
        assertAccepted(
                sent(
                        s -> s.setEncryptAndSign(null, ECryptoAlgorithmSign.DIGEST_SHA_256),
                        EContentTransferEncoding.BINARY));
        AS2ClientResponse encrypted =
                sent(
                        s -> s.setEncryptAndSign(ECryptoAlgorithmCrypt.CRYPT_AES128_CBC, null),
                        EContentTransferEncoding.BINARY);
        assertThat(encrypted.hasException()).isFalse();
        assertThat(stored.messages()).hasSize(2);
    }

    private void assertAccepted(AS2ClientResponse response) {
        assertThat(response.getException()).isNull();
        assertThat(response.getMDNDisposition()).endsWith("; processed");
        assertThat(response.getMDNVerificationCertificate())
                .isEqualTo(As2World.HUB_KEY.certificate());
        assertThat(mismatches).isEmpty();
        assertThat(matches).hasSize(1);
        Received.Message message = stored.messages().getFirst();
        assertThat(message.payload()).isEqualTo(As2World.ORDER);
        assertThat(message.fileName()).contains("order.edi");
    }

    static List<Packaging> packagings() {
        List<Packaging> all = new ArrayList<>();
        for (Digest digest : Digest.values()) {
            all.add(signed(digest, Encryption.AES_128_CBC, Compression.NONE));
        }
        all.add(signed(Digest.SHA_256, Encryption.AES_256_CBC, Compression.NONE));
        all.add(signed(Digest.SHA_256, Encryption.AES_192_CBC, Compression.AFTER_SIGNING));
        all.add(signed(Digest.SHA_256, Encryption.NONE, Compression.NONE));
        return all;
    }

    private static Packaging signed(Digest digest, Encryption encryption, Compression compression) {
        return new Packaging(Optional.of(digest), encryption, compression, Receipt.SIGNED);
    }

    @ParameterizedTest
    @MethodSource("packagings")
    void thePeerSettlesOurMessage(Packaging packaging) throws Exception {
        Sent sent = sentToPeer(packaging);

        assertThat(sent).isInstanceOf(Sent.Settled.class);
        Optional<Mdn> mdn = ((Sent.Settled) sent).mdn();
        assertThat(mdn.flatMap(Mdn::signer)).contains(As2World.STORE_KEY.certificate());
    }

    /// RFC 5402 section 4 wants the MIC over the signed, compressed octets; this peer expands
    /// first.
    @Test
    void aMicOverOtherOctetsIsNoticed() throws Exception {
        Sent sent =
                sentToPeer(
                        signed(Digest.SHA_256, Encryption.AES_128_CBC, Compression.BEFORE_SIGNING));

        assertThat(sent).isInstanceOf(Sent.Refused.class);
        assertThat(((Sent.Refused) sent).reason())
                .isEqualTo("The partner's MIC is not that of the message.");
    }

    private static Sent sentToPeer(Packaging packaging) throws Exception {
        try (As2LibPeer peer = new As2LibPeer()) {
            As2Partner partner =
                    As2World.packed(
                            As2World.at(
                                    As2World.partner(As2World.STORE, As2World.STORE_KEY),
                                    peer.url()),
                            packaging);
            As2Outbound outbound = As2World.outbound(As2World.hub());
            Prepared prepared = outbound.prepare(As2World.order("<42@tokumei-hub>"), partner);
            Sent sent = outbound.send(prepared, partner);
            assertThat(peer.received()).containsExactly(As2World.ORDER);
            return sent;
        }
    }

    /// Notes what the peer finds when it compares MICs.
    private final class MicNotes implements IMICMatchingHandler {
        @Override
        public void onMICMatch(IMessage message, String mic) {
            matches.add(mic);
        }

        @Override
        public void onMICMismatch(
                IMessage message, @Nullable String ours, @Nullable String theirs) {
            mismatches.add(ours + " / " + theirs);
        }
    }
}
