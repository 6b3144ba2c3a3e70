// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.as2.As2Partner;
import io.tokumei.sandbox.courier.Courier;
import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.keys.Identity;
import io.tokumei.sandbox.keys.PrivateFiles;
import io.tokumei.sandbox.keys.SiteIdentity;
import io.tokumei.sandbox.mail.Account;
import io.tokumei.sandbox.mail.MailServer;
import io.tokumei.sandbox.mail.PostBox;
import io.tokumei.sandbox.pickup.Clerk;
import io.tokumei.sandbox.pickup.SiteFeed;
import io.tokumei.sandbox.pickup.Visitor;
import io.tokumei.sandbox.shopper.Shopper;
import io.tokumei.sandbox.shopper.Till;
import io.tokumei.sandbox.store.Catalogue;
import io.tokumei.sandbox.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The whole demo: the hub and a pickup point as processes of their own, and here in this process
/// the mail server, a store, a courier, a clerk and shoppers. They outlive a hub that is killed.
public final class DemoWorld implements AutoCloseable {
    private final Settings settings;
    private final InstantSource clock;
    private final Folders folders;
    private final Ports ports;
    private final PartnerFiles partners;
    private final List<Account> accounts;
    private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
    private final Thread ending = new Thread(this::stop, "stop");
    private final Processes processes;
    private final Child hub;
    private @Nullable MailServer mail;
    private @Nullable Store store;
    private @Nullable Courier courier;
    private @Nullable Clerk clerk;
    private @Nullable Tills tills;
    private @Nullable Child edge;
    private @Nullable SiteFeed feed;
    private @Nullable History people;

    /// Everything a demo is made with.
    ///
    /// @param legTime how long each step of the courier's way takes
    /// @param news told when something happens that nobody asked for
    public record Settings(
            Folders folders,
            Ports ports,
            Programs programs,
            Duration legTime,
            Duration patience,
            Consumer<String> news) {}

    public DemoWorld(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        folders = settings.folders();
        ports = settings.ports();
        folders.make();
        partners = new PartnerFiles(folders, ports);
        accounts = Cast.accounts(folders.mail());
        processes = new Processes(settings);
        hub = processes.hub();
    }

    /// Starts everything, in the order in which one needs the other. When this process is told to
    /// end, the others end with it.
    public void start() {
        Runtime.getRuntime().addShutdownHook(ending);
        Identity storeKeys = Identity.keptIn(folders.store(), Cast.STORE);
        partners.write(storeKeys);
        MailServer.Ports mailPorts = new MailServer.Ports(ports.smtp(), ports.imap());
        mail = opened(new MailServer(folders.mail(), mailPorts, accounts, clock));
        open.push(hub::stop);
        hub.start();
        HubCard card = HubCard.read(folders.card());
        store = opened(new Store(storeSettings(storeKeys, card), clock));
        edge = processes.edge(card);
        open.push(edge()::stop);
        edge().start();
        History shown = History.open(folders.counter().resolve("feed.jsonl"));
        feed = opened(new SiteFeed(ports.kioskPages(), Cast.SITE, shown));
        History counter = opened(History.open(folders.counter().resolve("history.jsonl")));
        clerk = new Clerk(ports.kioskPages(), Cast.SITE, counter, clock);
        Clerk behindCounter = clerk;
        courier =
                opened(
                        new Courier(
                                courierSettings(card),
                                number -> behindCounter.takeIn(number, "A-1"),
                                clock));
        people = opened(History.open(folders.people().resolve("history.jsonl")));
        tills = opened(new Tills(folders.till(), ports.webPages(), partners, clock));
    }

    public Child hub() {
        return hub;
    }

    public Child edge() {
        return started(edge);
    }

    public MailServer mail() {
        return started(mail);
    }

    public Store store() {
        return started(store);
    }

    public Courier courier() {
        return started(courier);
    }

    public Clerk clerk() {
        return started(clerk);
    }

    public SiteFeed feed() {
        return started(feed);
    }

    /// What every party wrote down.
    public List<History> histories() {
        return List.of(
                mail().history(),
                till().history(),
                buyersTill().history(),
                store().history(),
                courier().history(),
                clerk().history(),
                started(people),
                feed().history());
    }

    /// The payment agent's counter.
    public Till till() {
        return started(tills).paying();
    }

    /// The purchase agent's counter.
    public Till buyersTill() {
        return started(tills).buying();
    }

    public Folders folders() {
        return folders;
    }

    public Ports ports() {
        return ports;
    }

    /// The password of a mail account, for the table of logins.
    String mailPassword(String login) {
        return account(login).password();
    }

    /// The password of a partner's desk page.
    public String deskPassword(String partner) {
        return partners.password(partner, "desk");
    }

    /// The password of the console.
    public String operatorPassword() {
        return PrivateFiles.password(folders.operatorPassword());
    }

    /// The mailbox of the shopper with this number.
    public PostBox postBox(int number) {
        return postBox(Cast.buyer(number));
    }

    PostBox postBox(String address) {
        var mailPorts = new MailServer.Ports(ports.smtp(), ports.imap());
        return new PostBox(account(address), mailPorts, Canaries.NAME);
    }

    /// The shopper with this number, who begins to read mail now.
    public Shopper shopper(int number) {
        return new Shopper(
                postBox(number),
                new Shopper.Habits(
                        Cast.ORDER_AT,
                        Cast.PAY_AT,
                        Canaries.SIGNATURE,
                        settings.patience(),
                        diary(Cast.buyer(number), Cast.HUB)));
    }

    /// Somebody at the terminal.
    public Visitor visitor() {
        return new Visitor(ports.kioskPages(), diary("visitor", Cast.SITE));
    }

    /// Has something closed together with the demo, before everything that is open now.
    public void onClose(AutoCloseable part) {
        open.push(part);
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // The process is ending already, and waits for the hook.
        }
    }

    private synchronized void stop() {
        for (AutoCloseable part = open.poll(); part != null; part = open.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                settings.news().accept("while stopping: " + e.getMessage());
            }
        }
    }

    private Store.Settings storeSettings(Identity keys, HubCard card) {
        return new Store.Settings(
                folders.store(),
                Cast.STORE,
                Cast.STORE_GLN,
                keys,
                ports.store(),
                new As2Partner(Cast.HUB, ports.hubAs2(), card.as2()),
                Cast.HUB_GLN,
                card.sealTo(),
                Cast.COURIER_GLN,
                Catalogue.ofBooks());
    }

    private Courier.Settings courierSettings(HubCard card) {
        var trust = new SiteIdentity(folders.courier(), Cast.COURIER);
        trust.trust(card.tlsAuthority());
        String broker =
                ("amqps://localhost:%d?transport.useEpoll=false&transport.trustStoreLocation=%s"
                                + "&transport.trustStorePassword=%s&transport.storeType=PKCS12")
                        .formatted(
                                ports.amqp(),
                                folders.courier().resolve("trust.p12"),
                                PrivateFiles.password(folders.courier().resolve("site.password")));
        return new Courier.Settings(
                folders.courier(),
                broker,
                Cast.COURIER,
                partners.password(Cast.COURIER, "jms"),
                settings.legTime());
    }

    private BiConsumer<String, String> diary(String from, String to) {
        History kept = started(people);
        return (document, reference) ->
                kept.add(
                        Passage.of(
                                clock.instant(),
                                new Passage.Route(from, to, "web"),
                                new Passage.Content(
                                        document,
                                        reference,
                                        UUID.randomUUID().toString(),
                                        "",
                                        "")));
    }

    private Account account(String login) {
        return accounts.stream().filter(a -> a.login().equals(login)).findFirst().orElseThrow();
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    private static <T> T started(@Nullable T part) {
        return Objects.requireNonNull(part, "the demo is not started");
    }
}
