// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.as2;

import com.helger.as2lib.cert.PredefinedCertificateFactory;
import com.helger.as2lib.crypto.ECryptoAlgorithmCrypt;
import com.helger.as2lib.crypto.ECryptoAlgorithmSign;
import com.helger.as2lib.exception.AS2Exception;
import com.helger.as2lib.message.AS2Message;
import com.helger.as2lib.partner.Partnership;
import com.helger.as2lib.partner.SelfFillingPartnershipFactory;
import com.helger.as2lib.processor.DefaultMessageProcessor;
import com.helger.as2lib.processor.receiver.AS2ReceiverModule;
import com.helger.as2lib.processor.sender.IProcessorSenderModule;
import com.helger.as2lib.session.AS2Session;
import com.helger.commons.collection.attr.StringMap;
import io.tokumei.sandbox.history.Patience;
import io.tokumei.sandbox.keys.Identity;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// One end of an AS2 connection to one partner, on as2-lib: signed with SHA-256, encrypted with
/// AES-128-CBC, answered by a signed synchronous MDN.
public final class As2Peer implements AutoCloseable {
    private static final String MDN_OPTIONS =
            "signed-receipt-protocol=required, pkcs7-signature; "
                    + "signed-receipt-micalg=required, sha-256";
    private static final String PASSWORD = "in-memory";
    private static final long TIMEOUT_MILLIS = 20_000;
    private static final Duration FREE = Duration.ofSeconds(5);

    private final String id;
    private final As2Partner partner;
    private final AS2Session session = new AS2Session();
    private final DefaultMessageProcessor processor = new DefaultMessageProcessor();
    private final AS2ReceiverModule receiver = new AS2ReceiverModule();

    /// Sets up both directions and listens at once on 127.0.0.1.
    ///
    /// @param owner is called for each message before its MDN is sent; what it throws becomes an
    ///   error MDN
    public As2Peer(Local local, As2Partner partner, Consumer<Received> owner) {
        this.id = local.id();
        this.partner = partner;
        try {
            session.setCertificateFactory(certificates(local));
            session.setPartnershipFactory(partnerships());
            session.setMessageProcessor(processor);
            session.setCryptoVerifyUseCertificateInBodyPart(false);
            processor.addModule(new Intake(partner.id(), owner));
            receiver.setAddress("127.0.0.1");
            receiver.setPort(local.port());
            receiver.initDynamicComponent(session, null);
            receiver.doStart();
        } catch (AS2Exception | GeneralSecurityException e) {
            throw new IllegalStateException("AS2 cannot start on port " + local.port(), e);
        }
    }

    /// Who we are.
    public record Local(String id, Identity identity, int port) {}

    /// Signs and encrypts a payload, given as ISO 8859-1 text.
    public Prepared prepare(String messageId, String payload) {
        try {
            AS2Message message = message(messageId);
            var headers = new InternetHeaders();
            headers.setHeader("Content-Type", "application/EDIFACT");
            message.setData(
                    new MimeBodyPart(headers, payload.getBytes(StandardCharsets.ISO_8859_1)));
            var sender = new SendOnce(Optional.empty());
            sender.initDynamicComponent(session, null);
            return sender.prepare(message);
        } catch (Exception e) {
            throw new IllegalStateException("cannot sign or encrypt", e);
        }
    }

    /// Sends what was prepared. Returns the disposition of the MDN, whose signature and MIC were
    /// found right; throws if no such MDN came.
    public String send(Prepared prepared) throws NotDelivered {
        try {
            AS2Message message = message(prepared.messageId());
            message.setData(new MimeBodyPart(new InternetHeaders(), new byte[0]));
            var sender = new SendOnce(Optional.of(prepared));
            sender.setConnectTimeoutMilliseconds(TIMEOUT_MILLIS);
            sender.setResponseTimeoutMilliseconds(TIMEOUT_MILLIS);
            sender.initDynamicComponent(session, null);
            sender.handle(IProcessorSenderModule.DO_SEND, message, null);
            if (!sender.delivered()) {
                throw new NotDelivered("no valid MDN");
            }
            return sender.answer();
        } catch (AS2Exception | jakarta.mail.MessagingException e) {
            throw new NotDelivered("not sent", e);
        }
    }

    @Override
    public void close() {
        try {
            receiver.doStop();
        } catch (AS2Exception e) {
            throw new IllegalStateException(e);
        }
        // The port is free only when the thread that accepts has woken up.
        Patience.until(() -> isFree(receiver.getPort()), FREE);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private AS2Message message(String messageId) throws AS2Exception {
        var message = new AS2Message();
        message.setMessageID(messageId);
        message.setSubject("EDI");
        message.partnership().setSenderAS2ID(id);
        message.partnership().setReceiverAS2ID(partner.id());
        session.getPartnershipFactory().updatePartnership(message, true);
        message.headers().setHeader("AS2-From", id);
        message.headers().setHeader("AS2-To", partner.id());
        return message;
    }

    private PredefinedCertificateFactory certificates(Local local)
            throws GeneralSecurityException, AS2Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        store.setKeyEntry(
                local.id(),
                local.identity().key(),
                PASSWORD.toCharArray(),
                new Certificate[] {local.identity().certificate()});
        store.setCertificateEntry(partner.id(), partner.certificate());
        var factory = new PredefinedCertificateFactory(store);
        var options = new StringMap();
        options.putIn("password", PASSWORD);
        options.putIn("type", "pkcs12");
        factory.initDynamicComponent(session, options);
        factory.reinitKeyStore();
        return factory;
    }

    private SelfFillingPartnershipFactory partnerships() throws AS2Exception {
        var factory = new SelfFillingPartnershipFactory();
        factory.addPartnership(partnership(id, partner.id()));
        factory.addPartnership(partnership(partner.id(), id));
        return factory;
    }

    private Partnership partnership(String from, String to) {
        var one = new Partnership(from + "-" + to);
        one.setSenderAS2ID(from);
        one.setReceiverAS2ID(to);
        one.setSenderX509Alias(from);
        one.setReceiverX509Alias(to);
        one.setSenderEmail("edi@" + from + ".example");
        one.setAS2URL(partner.url().toString());
        one.setAS2MDNTo(from);
        one.setAS2MDNOptions(MDN_OPTIONS);
        one.setEncryptAlgorithm(ECryptoAlgorithmCrypt.CRYPT_AES128_CBC);
        one.setSigningAlgorithm(ECryptoAlgorithmSign.DIGEST_SHA_256);
        one.setVerifyUseCertificateInBodyPart(com.helger.commons.state.ETriState.FALSE);
        return one;
    }
}
