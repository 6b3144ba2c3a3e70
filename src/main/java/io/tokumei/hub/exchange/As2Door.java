// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.exchange;

import io.tokumei.hub.as2.As2Inbound;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/// The HTTP port partners post AS2 messages to, at `/as2`. It is a server of its own: no page of
/// the hub can be reached here, and no AS2 message at the pages' port.
public final class As2Door implements AutoCloseable {
    /// Where partners post.
    public static final String PATH = "/as2";

    private static final String NAME = "as2";
    private static final int MOST_CONNECTIONS = 200;
    private static final int MOST_THREADS = 16;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int HEADER_BYTES = 16 * 1024;

    private final Tomcat tomcat;

    private As2Door(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    /// Opens the port.
    ///
    /// @param folder where the server may put files of its own
    /// @throws IllegalStateException when the port is taken
    public static As2Door open(As2Inbound inbound, String host, int port, Path folder) {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toAbsolutePath().toString());
        tomcat.getEngine().setName(NAME);
        tomcat.getService().addConnector(connector(host, port));
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, NAME, new As2Servlet(inbound)).addMapping(PATH);
        As2Door door = new As2Door(tomcat);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            door.close();
            throw new IllegalStateException("the AS2 port " + port + " cannot be opened", e);
        }
        if (!door.isOpen()) {
            door.close();
            throw new IllegalStateException("the AS2 port " + port + " cannot be opened");
        }
        return door;
    }

    /// Whether messages can come in.
    public boolean isOpen() {
        for (Connector connector : tomcat.getService().findConnectors()) {
            if (connector.getState() != LifecycleState.STARTED) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("the AS2 port did not close", e);
        }
    }

    private static Connector connector(String host, int port) {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        connector.setProperty("address", host);
        connector.setProperty("maxConnections", String.valueOf(MOST_CONNECTIONS));
        connector.setProperty("maxThreads", String.valueOf(MOST_THREADS));
        connector.setProperty("minSpareThreads", "1");
        connector.setProperty("connectionTimeout", String.valueOf(PATIENCE_MILLIS));
        connector.setProperty("maxHttpRequestHeaderSize", String.valueOf(HEADER_BYTES));
        connector.setXpoweredBy(false);
        return connector;
    }
}
