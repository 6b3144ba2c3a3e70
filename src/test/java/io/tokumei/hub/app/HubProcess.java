// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import static org.awaitility.Awaitility.await;

import io.tokumei.hub.architecture.SourceTree;
import io.tokumei.hub.as2.Certificates;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.apache.qpid.jms.JmsConnectionFactory;

/// The packaged hub in a process of its own, as an operator starts it, and what its partners see of
/// it from outside.
final class HubProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final int ports;
    private final Process process;
    private final HubPages pages;

    private HubProcess(Path folder, int ports, Process process) {
        this.folder = folder;
        this.ports = ports;
        this.process = process;
        this.pages = new HubPages(URI.create("http://127.0.0.1:" + ports + "/"));
    }

    /// Starts a hub on a folder with `data` and `partners`; returns when it says that it is ready.
    ///
    /// @param settings such as `HUB_DB_URL`
    static HubProcess start(Path folder, int ports, Map<String, String> settings)
            throws IOException {
        Path log = folder.resolve("hub.log");
        ProcessBuilder builder = new ProcessBuilder(command(folder, ports));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process process = builder.start();
        var hub = new HubProcess(folder, ports, process);
        await().atMost(PATIENCE).until(() -> !process.isAlive() || hub.pages.isReady());
        if (!process.isAlive()) {
            throw new IllegalStateException("the hub ended: " + Files.readString(log));
        }
        return hub;
    }

    private static List<String> command(Path folder, int ports) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                SourceTree.root().resolve("target/hub.jar").toString(),
                "serve",
                "--data",
                folder.resolve("data").toString(),
                "--partners",
                folder.resolve("partners").toString(),
                "--port-base",
                Integer.toString(ports));
    }

    /// Asks it to end, and gives its status.
    int stop() {
        process.destroy();
        return ended();
    }

    /// Ends it with signal 9.
    void kill() {
        process.destroyForcibly();
        ended();
    }

    @Override
    public void close() {
        stop();
    }

    private int ended() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    HubPages pages() {
        return pages;
    }

    /// The courier's client.
    JMSContext courier() throws IOException, GeneralSecurityException {
        Path trust = folder.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(trust)) {
            trusted().store(out, Partners.PASSWORD.toCharArray());
        }
        String address =
                "amqps://localhost:%d?jms.prefetchPolicy.all=0&transport.storeType=PKCS12"
                        .formatted(ports + 4);
        String store =
                "&transport.trustStorePassword=%s&transport.trustStoreLocation=%s"
                        .formatted(Partners.PASSWORD, trust);
        return new JmsConnectionFactory("hayate", Partners.PASSWORD, address + store)
                .createContext();
    }

    /// The name a port shows in a TLS handshake that a client who trusts the hub's card makes.
    String handshake(int offset) throws IOException, GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (var socket =
                (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", ports + offset)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.startHandshake();
            var shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return shown.getIssuerX500Principal().getName();
        }
    }

    private KeyStore trusted() throws IOException, GeneralSecurityException {
        try (InputStream card = Files.newInputStream(folder.resolve("data/card/tls-ca.pem"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("ca", Certificates.read(card));
            return store;
        }
    }
}
