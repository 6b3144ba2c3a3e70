// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import com.helger.as2lib.cert.PredefinedCertificateFactory;
import com.helger.as2lib.client.AS2Client;
import com.helger.as2lib.client.AS2ClientRequest;
import com.helger.as2lib.client.AS2ClientResponse;
import com.helger.as2lib.client.AS2ClientSettings;
import com.helger.as2lib.crypto.ECryptoAlgorithmCrypt;
import com.helger.as2lib.crypto.ECryptoAlgorithmSign;
import com.helger.as2lib.exception.AS2Exception;
import com.helger.as2lib.message.IMessage;
import com.helger.as2lib.partner.Partnership;
import com.helger.as2lib.partner.SelfFillingPartnershipFactory;
import com.helger.as2lib.processor.DefaultMessageProcessor;
import com.helger.as2lib.processor.module.AbstractProcessorModule;
import com.helger.as2lib.processor.receiver.AS2ReceiverModule;
import com.helger.as2lib.processor.storage.IProcessorStorageModule;
import com.helger.as2lib.session.AS2Session;
import com.helger.commons.collection.attr.StringMap;
import com.helger.mail.cte.EContentTransferEncoding;
import com.helger.security.keystore.EKeyStoreType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The store played by an independent AS2 implementation, as2-lib, with its own keys.
final class As2LibPeer implements AutoCloseable {
    private static final String PASSWORD = "loopback";

    private final AS2ReceiverModule module = new AS2ReceiverModule();
    private final List<Content> received = new CopyOnWriteArrayList<>();
    private final int port;

    /// Starts the peer's receiver on a free port.
    As2LibPeer() throws AS2Exception, IOException, GeneralSecurityException {
        port = freePort();
        AS2Session session = new AS2Session();
        PredefinedCertificateFactory certificates = new PredefinedCertificateFactory(keys());
        StringMap keeping = new StringMap();
        keeping.putIn("password", PASSWORD);
        certificates.initDynamicComponent(session, keeping);
        session.setCertificateFactory(certificates);
        SelfFillingPartnershipFactory partnerships = new SelfFillingPartnershipFactory();
        partnerships.addPartnership(fromHub());
        session.setPartnershipFactory(partnerships);
        DefaultMessageProcessor processor = new DefaultMessageProcessor();
        processor.addModule(new Keeper());
        session.setMessageProcessor(processor);
        StringMap attributes = new StringMap();
        attributes.putIn("address", "127.0.0.1");
        attributes.putIn("port", Integer.toString(port));
        module.initDynamicComponent(session, attributes);
        module.doStart();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/as2");
    }

    /// The payloads the peer accepted.
    List<Content> received() {
        return List.copyOf(received);
    }

    /// Settings for sending to the hub; a test changes what it is about.
    static AS2ClientSettings settings(URI hub) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        keys().store(out, PASSWORD.toCharArray());
        AS2ClientSettings settings = new AS2ClientSettings();
        settings.setKeyStore(EKeyStoreType.PKCS12, out.toByteArray(), PASSWORD);
        settings.setSenderData(As2World.STORE, "edi@hon-ya.example", As2World.STORE);
        settings.setReceiverData(As2World.HUB, As2World.HUB, hub.toString());
        settings.setPartnershipName("hon-ya to hub");
        settings.setReceiverCertificate(As2World.HUB_KEY.certificate());
        settings.setMDNOptions(signedReceipt("sha256"));
        settings.setRetryCount(0);
        return settings;
    }

    /// The receipt options that ask for a signed MDN with these algorithms.
    static String signedReceipt(String algorithms) {
        return "signed-receipt-protocol=required, pkcs7-signature; signed-receipt-micalg=required, "
                + algorithms;
    }

    static AS2ClientResponse send(
            AS2ClientSettings settings, Content payload, EContentTransferEncoding encoding) {
        AS2ClientRequest request = new AS2ClientRequest("Order");
        request.setData(payload.bytes());
        request.setContentType("application/EDIFACT");
        request.setContentTransferEncoding(encoding);
        request.setFilename("order.edi");
        return new AS2Client().sendSynchronous(settings, request);
    }

    @Override
    public void close() throws AS2Exception {
        module.doStop();
    }

    private static Partnership fromHub() {
        Partnership partnership = new Partnership("hub to hon-ya");
        partnership.setSenderAS2ID(As2World.HUB);
        partnership.setSenderX509Alias(As2World.HUB);
        partnership.setReceiverAS2ID(As2World.STORE);
        partnership.setReceiverX509Alias(As2World.STORE);
        // The peer's MIC covers the part's headers only if its own settings say it is signed.
        partnership.setSigningAlgorithm(ECryptoAlgorithmSign.DIGEST_SHA_256);
        partnership.setEncryptAlgorithm(ECryptoAlgorithmCrypt.CRYPT_AES128_CBC);
        return partnership;
    }

    private static KeyStore keys() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = {As2World.STORE_KEY.certificate()};
        store.setKeyEntry(
                As2World.STORE, As2World.STORE_KEY.privateKey(), PASSWORD.toCharArray(), chain);
        store.setCertificateEntry(As2World.HUB, As2World.HUB_KEY.certificate());
        return store;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Keeps the payloads that the peer wants to store.
    private final class Keeper extends AbstractProcessorModule implements IProcessorStorageModule {
        @Override
        public boolean canHandle(
                String action, IMessage message, @Nullable Map<String, Object> options) {
            return action.equals(DO_STORE);
        }

        @Override
        public void handle(String action, IMessage message, @Nullable Map<String, Object> options) {
            MimeBodyPart data = Objects.requireNonNull(message.getData());
            try (InputStream in = data.getInputStream()) {
                received.add(Content.of(in.readAllBytes()));
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
