// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tokumei.hub.as2.As2Identity;
import io.tokumei.hub.as2.Credential;
import io.tokumei.hub.engine.Database;
import io.tokumei.hub.engine.FreePorts;
import io.tokumei.hub.engine.PostgresEngine;
import java.io.IOException;
import java.nio.file.Path;
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
    static final String PASSWORD = Partners.PASSWORD;

    private final Path folder;
    private final int base = FreePorts.from(21_710);
    private final GreenMail mail;
    private final Wiser outgoing = Wiser.port(base + 2);
    private final Database database = PostgresEngine.fresh();
    private final Credential store;
    private final Set<String> executed = ConcurrentHashMap.newKeySet();
    private final ConfigurableApplicationContext context;

    public RunningHub(Path folder) throws IOException {
        this.folder = folder;
        this.store = Partners.write(folder.resolve("partners"), base + 8);
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
}
