// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import com.zaxxer.hikari.HikariDataSource;
import io.tokumei.hub.architecture.SourceTree;
import io.tokumei.hub.engine.PostgresEngine;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Clock;
import io.tokumei.hub.flow.Entropy;
import io.tokumei.hub.flow.Hub;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.InboxMessage;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Outbox;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Outcome;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.flow.Repairs;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.journal.Journal;
import io.tokumei.hub.journal.Schema;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.seal.Keys;
import io.tokumei.hub.seal.SeededEntropy;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Role;
import io.tokumei.hub.trade.Terms;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The pages as they are served, on a real database and the real flow, without the other edges:
/// what would leave by mail, AS2 or JMS is taken from the outbox here.
final class Site implements AutoCloseable {
    static final String PASSWORD = "a desk's own password";
    static final PartyId OPERATOR = new PartyId("operator");

    private final HikariDataSource pool = new HikariDataSource();
    private final Journal journal;
    private final List<Notice> sent = new ArrayList<>();
    private final ConfigurableApplicationContext application;
    final Hub hub;
    final Town town = new Town();

    Site() {
        pool.setJdbcUrl(PostgresEngine.fresh().url());
        pool.setMaximumPoolSize(4);
        Keys keys = Keys.in(SourceTree.output("web-keys"));
        Schema.prepare(pool, keys);
        var entropy = new SeededEntropy(1);
        journal = new Journal(pool, keys, entropy, town);
        hub =
                new Hub(
                        new Hub.Parts(
                                journal.unitOfWork(),
                                journal.inbox(),
                                journal.clock(),
                                entropy,
                                journal.secrets(),
                                town,
                                "relay.tokumei.example",
                                "Pay the slip.",
                                Terms.usual(7)));
        application = start(entropy, town);
    }

    private ConfigurableApplicationContext start(Entropy entropy, Directory directory) {
        return new SpringApplicationBuilder(SiteConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", "server.address=127.0.0.1")
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Hub.class, () -> hub);
                    beans.registerBean(Views.class, journal::views);
                    beans.registerBean(Repairs.class, journal::repairs);
                    beans.registerBean(Clock.class, journal::clock);
                    beans.registerBean(Entropy.class, () -> entropy);
                    beans.registerBean(Directory.class, () -> directory);
                    beans.registerBean(WebSettings.class, Site::settings);
                })
                .run();
    }

    private static WebSettings settings() {
        return new WebSettings(
                ZoneId.of("Asia/Tokyo"),
                List.of(
                        new DeskLogin(DemoDirectory.STORE, Role.STORE, PASSWORD),
                        new DeskLogin(DemoDirectory.DESK_STORE, Role.STORE, PASSWORD),
                        new DeskLogin(DemoDirectory.AGENT, Role.PAYMENT_AGENT, PASSWORD),
                        new DeskLogin(Town.SECOND_AGENT, Role.PAYMENT_AGENT, PASSWORD),
                        new DeskLogin(DemoDirectory.COURIER, Role.COURIER, PASSWORD),
                        new DeskLogin(Town.WALKER, Role.COURIER, PASSWORD),
                        new DeskLogin(OPERATOR, Role.OPERATOR, PASSWORD)),
                "order@tokumei.example",
                "agent@tokumei.example");
    }

    /// The address of a page.
    URI at(String path) {
        return URI.create(origin() + path);
    }

    String origin() {
        return "http://127.0.0.1:"
                + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /// What a party says over another edge than the pages.
    Outcome hear(Intake intake) {
        var key = new InboxKey(Channel.MAIL, "other-edge", UUID.randomUUID().toString());
        return hub.submit(key, Bytes.ofText(key.key()), _ -> Reading.of(intake));
    }

    /// Takes everything that waits to leave and counts it as delivered; gives the notices of one
    /// kind.
    <N extends Notice> List<N> told(Class<N> kind) {
        List<OutboxMessage> due = journal.outbox().claim(100);
        while (!due.isEmpty()) {
            for (OutboxMessage message : due) {
                sent.add(message.notice());
                journal.outbox().delivered(message.id(), "ok");
            }
            due = journal.outbox().claim(100);
        }
        return sent.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Keeps what came in by an edge, as that edge does.
    void keep(InboxKey key, Bytes raw) {
        journal.inbox().receive(key, raw, Bytes.none());
    }

    /// Handles what waits, as the dispatcher does, until it took effect or is quarantined.
    void work(Function<InboxMessage, Reading> reader) {
        List<InboxId> due = journal.inbox().due(10);
        while (!due.isEmpty()) {
            for (InboxId id : due) {
                attempt(id, reader);
            }
            journal.clock().move(Duration.ofMinutes(3));
            due = journal.inbox().due(10);
        }
    }

    private void attempt(InboxId id, Function<InboxMessage, Reading> reader) {
        try {
            hub.handle(id, reader.apply(journal.inbox().read(id).orElseThrow()));
        } catch (IllegalStateException e) {
            journal.inbox().failed(id, e.getClass().getSimpleName());
        }
    }

    /// Takes what waits to leave and finds nobody who takes it.
    void refuseAll(String reason) {
        Outbox outbox = journal.outbox();
        outbox.claim(100).forEach(message -> outbox.dead(message.id(), reason));
    }

    Views views() {
        return journal.views();
    }

    @Override
    public void close() {
        application.close();
        pool.close();
    }
}
