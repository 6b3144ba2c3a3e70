// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tokumei.hub.as2.As2Identity;
import io.tokumei.hub.as2.Certificates;
import io.tokumei.hub.as2.Credential;
import io.tokumei.hub.engine.Database;
import io.tokumei.hub.engine.PostgresEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.subethamail.wiser.Wiser;
import org.subethamail.wiser.WiserMessage;

/// The whole hub in this process, on its own broker and ports, the shared PostgreSQL and a mail
/// server, with a store, a courier and a pickup point as partners.
public final class RunningHub implements AutoCloseable {
    static final String PASSWORD = "letmein-123";
    private static final int PORTS = 10;

    private final Path folder;
    private final int base = freePorts();
    private final GreenMail mail;
    private final Wiser outgoing = Wiser.port(base + 2);
    private final Database database = PostgresEngine.fresh();
    private final Credential store;
    private final Set<String> executed = ConcurrentHashMap.newKeySet();
    private final ConfigurableApplicationContext context;

    public RunningHub(Path folder) throws IOException {
        this.folder = folder;
        this.store = new Certificates(new SecureRandom()).selfSigned(wish());
        partners();
        mail =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(base + 3, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                        });
        mail.setUser("order@tokumei.example", "order", PASSWORD);
        mail.setUser("agent@tokumei.example", "agent", PASSWORD);
        mail.start();
        outgoing.start();
        context = ServeCommand.start(SettingsLoader.environment(settings()), this::watch);
    }

    /// A bean of the hub.
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Ids of the steps that ran.
    public Set<String> executed() {
        return Set.copyOf(executed);
    }

    /// The hub's mailboxes.
    public GreenMail mail() {
        return mail;
    }

    /// What the hub handed to its mail server.
    public List<WiserMessage> sent() {
        return List.copyOf(outgoing.getMessages());
    }

    public String password() {
        return PASSWORD;
    }

    /// A port by its place after the base.
    public int port(int offset) {
        return base + offset;
    }

    /// The AS2 side of the store.
    public As2Identity store() {
        return As2Identity.of("hon-ya", store);
    }

    public Path card(String name) {
        return folder.resolve("data/card").resolve(name);
    }

    /// The folder with the hub's keys, its site authority among them.
    public Path data() {
        return folder.resolve("data");
    }

    /// Runs `hub site certify`.
    public void certify(String site, Path request, Path out) {
        var nothing = new java.io.PrintWriter(new java.io.StringWriter());
        Main.run(
                nothing,
                nothing,
                "site",
                "certify",
                "--site",
                site,
                "--csr",
                request.toString(),
                "--out",
                out.toString(),
                "--data",
                data().toString());
    }

    @Override
    public void close() {
        context.close();
        mail.stop();
        outgoing.stop();
    }

    private void watch(ConfigurableApplicationContext starting) {
        InterceptStrategy recorder =
                (_, definition, target, _) ->
                        new DelegateAsyncProcessor(target) {
                            @Override
                            public boolean process(Exchange exchange, AsyncCallback callback) {
                                if (definition.getId() != null) {
                                    executed.add(definition.getId());
                                }
                                return super.process(exchange, callback);
                            }
                        };
        starting.getBeanFactory().registerSingleton("recorder", recorder);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hub.data-dir", folder.resolve("data").toString());
        settings.put("hub.partners-dir", folder.resolve("partners").toString());
        settings.put("hub.port-base", base);
        settings.put("hub.db.url", database.url());
        settings.put("hub.smtp.user", "hub");
        settings.put("hub.smtp.password", PASSWORD);
        settings.put("hub.imap.poll", "200ms");
        for (String account : new String[] {"order", "agent"}) {
            settings.put("hub.imap." + account + ".user", account);
            settings.put("hub.imap." + account + ".password", PASSWORD);
        }
        return settings;
    }

    private void partners() throws IOException {
        write(
                "hon-ya",
                "partner.yaml",
                """
                id: hon-ya
                role: store
                name: Bookshop
                gln: "4912345000018"
                channel: as2
                as2: {id: hon-ya, url: "http://127.0.0.1:%d/as2", certificate: as2.pem}
                """
                        .formatted(base + 8));
        write("hon-ya", "as2.pem", Certificates.pem(store.certificate()));
        write(
                "hayate",
                "partner.yaml",
                """
                id: hayate
                role: courier
                name: Courier
                gln: "4912345333333"
                channel: jms
                jms: {password-file: password}
                """);
        write("hayate", "password", PASSWORD);
        otherPartners();
    }

    private void otherPartners() throws IOException {
        write(
                "shinagawa-1",
                "partner.yaml",
                """
                id: shinagawa-1
                role: pickup-point
                name: Counter
                gln: "4912345111119"
                channel: mqtt
                pickup: {address: Tokyo, storage-days: 7}
                """);
        write(
                "mado",
                "partner.yaml",
                """
                id: mado
                role: payment-agent
                name: Agent
                gln: "4912345444442"
                channel: desk
                """);
    }

    private void write(String partner, String name, String text) throws IOException {
        Path file = folder.resolve("partners").resolve(partner).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Certificates.Wish wish() {
        Instant now = Instant.now();
        return new Certificates.Wish(
                "hon-ya", 2048, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1)));
    }

    /// The first of so many free ports in a row.
    private static int freePorts() {
        for (int base = 21_710; base < 32_000; base += PORTS) {
            if (areFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean areFree(int base) {
        for (int port = base; port < base + PORTS; port++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
