// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/// A real broker with one MQTT door that asks for a certificate; keeps its messages on disk, so
/// that it can be stopped and started again.
public final class TestBroker {
    private final Path folder;
    private final int port;
    private final String url;
    private EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private boolean running;

    public TestBroker(Path folder, TestKeys keys, int port) {
        this.folder = folder;
        this.port = port;
        this.url =
                "tcp://127.0.0.1:"
                        + port
                        + "?protocols=MQTT;sslEnabled=true;needClientAuth=true"
                        + ";keyStoreType=PKCS12;keyStorePassword="
                        + TestKeys.PASSWORD
                        + ";keyStorePath="
                        + keys.keyStore("localhost")
                        + ";trustStoreType=PKCS12;trustStorePassword="
                        + TestKeys.PASSWORD
                        + ";trustStorePath="
                        + keys.trustStore();
    }

    public int port() {
        return port;
    }

    public void start() throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setPersistenceEnabled(true);
        configuration.setSecurityEnabled(false);
        configuration.setBrokerInstance(folder.toFile());
        configuration.setJournalDirectory(folder.resolve("journal").toString());
        configuration.setBindingsDirectory(folder.resolve("bindings").toString());
        configuration.setPagingDirectory(folder.resolve("paging").toString());
        configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
        configuration.setJournalMinFiles(2);
        configuration.setJournalFileSize(1024 * 1024);
        configuration.addAcceptorConfiguration("mqtt", url);
        broker = new EmbeddedActiveMQ().setConfiguration(configuration);
        broker.start();
        running = broker.getActiveMQServer().isActive();
        if (!running) {
            throw new IllegalStateException("the broker did not start");
        }
    }

    public void stop() throws Exception {
        if (running) {
            running = false;
            broker.stop();
        }
    }
}
