// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.app.RunningHub;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.qpid.jms.JmsConnectionFactory;

/// A courier's side of its queues: AMQP with TLS, user and password.
final class CourierPeer implements AutoCloseable {
    private static final String STORE_PASSWORD = "courier";

    private final JMSContext context;

    CourierPeer(RunningHub hub, Path folder) throws IOException, GeneralSecurityException {
        Path trust = folder.resolve("courier-trust.p12");
        try (OutputStream out = Files.newOutputStream(trust)) {
            SitePeer.trusting(SitePeer.read(hub.card("tls-ca.pem")))
                    .store(out, STORE_PASSWORD.toCharArray());
        }
        String tls =
                "transport.storeType=PKCS12&transport.trustStorePassword="
                        + STORE_PASSWORD
                        + "&transport.trustStoreLocation="
                        + trust;
        context =
                new JmsConnectionFactory(
                                "hayate",
                                hub.password(),
                                "amqps://localhost:" + hub.port(4) + "?" + tls)
                        .createContext();
    }

    void report(String document) {
        context.createProducer().send(context.createQueue("courier.hayate.status"), document);
    }

    /// The next request, empty text when none comes.
    String request() {
        try (var inbox = context.createConsumer(context.createQueue("courier.hayate.requests"))) {
            String text = inbox.receiveBody(String.class, 20_000);
            return text == null ? "" : text;
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
