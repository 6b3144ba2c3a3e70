// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import com.zaxxer.hikari.HikariDataSource;
import io.tokumei.hub.contract.ContractCode;
import io.tokumei.hub.contract.Verification;
import io.tokumei.hub.engine.PostgresEngine;
import io.tokumei.hub.journal.Journal;
import io.tokumei.hub.journal.PostgresClock;
import io.tokumei.hub.journal.Schema;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.party.DemoDirectory;
import io.tokumei.hub.seal.Keys;
import io.tokumei.hub.seal.SeededEntropy;
import io.tokumei.hub.trade.Evidence;
import io.tokumei.hub.trade.Language;
import io.tokumei.hub.trade.MailAddress;
import io.tokumei.hub.trade.Medium;
import io.tokumei.hub.trade.Money;
import io.tokumei.hub.trade.Parcel;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.RemittanceWay;
import io.tokumei.hub.trade.Terms;
import io.tokumei.hub.trade.TransportStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The flow on a real database: intakes go in, notices come out.
final class FlowFixture implements AutoCloseable {
    static final Intake.Asker BUYER =
            new Intake.Asker(new MailAddress("buyer@anon.example"), Language.JA, Medium.MAIL);
    static final Money DUE = Money.jpy(2660);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final HikariDataSource pool = new HikariDataSource();
    private final Journal journal;
    private final List<Notice> sent = new ArrayList<>();
    private int received;
    final Hub hub;

    FlowFixture(Path folder) {
        pool.setJdbcUrl(PostgresEngine.fresh().url());
        pool.setMaximumPoolSize(4);
        Keys keys = Keys.in(folder);
        Schema.prepare(pool, keys);
        var entropy = new SeededEntropy(1);
        var directory = new DemoDirectory();
        journal = new Journal(pool, keys, entropy, directory);
        hub =
                new Hub(
                        new Hub.Parts(
                                journal.unitOfWork(),
                                journal.inbox(),
                                journal.clock(),
                                entropy,
                                journal.secrets(),
                                directory,
                                "relay.tokumei.example",
                                "Pay the slip.",
                                Terms.usual(7)));
    }

    InboxId kept(String key) {
        var receipt =
                journal.inbox()
                        .receive(
                                new InboxKey(Channel.MAIL, "order", key),
                                Bytes.ofText(key),
                                Bytes.none());
        return switch (receipt) {
            case Inbox.Receipt.Fresh fresh -> fresh.id();
            case Inbox.Receipt.Repeated repeated -> repeated.id();
            case Inbox.Receipt.Conflicting conflicting -> conflicting.id();
        };
    }

    Outcome take(Intake intake) {
        received++;
        return hub.handle(kept("message " + received), Reading.of(intake));
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

    List<Notice> atDeskOf(PartyId partner) {
        return journal.views().desk(partner, 100).stream().map(Views.DeskNotice::notice).toList();
    }

    /// Moves the clock and lets what fell due take effect.
    void passTime(Duration time) {
        new PostgresClock(pool).move(time);
        new Reminder(journal.dueTrades(), journal.inbox(), journal.clock()).run();
        List<InboxId> due = journal.inbox().due(100);
        for (InboxId id : due) {
            var message = journal.inbox().read(id).orElseThrow();
            if (message.key().channel() == Channel.CLOCK) {
                hub.handle(id, Reminder.read(message));
            }
        }
    }

    Money balance(ToShopper.ContractReady ready) {
        return journal.unitOfWork()
                .inTransaction(work -> {
                    var contract =
                            work.contractByCode(
                                            journal.secrets()
                                                    .lookupKey(
                                                            "contract-code", ready.code().value()))
                                    .orElseThrow();
                    return work.available(
                            TradePostings.wallet(
                                    contract.agent(), contract.id().toString(), DUE.currency()));
                });
    }

    Outcome order(String item, String quantity) {
        return order(item, quantity, "");
    }

    Outcome order(String item, String quantity, String payment) {
        var lines = List.of(new OrderDraft.Line(item, quantity));
        return take(new Intake.Order(BUYER, new OrderDraft("Hon-ya", lines, "Shinagawa", payment)));
    }

    /// Ordered for cash, shipped, on its shelf, its right proved.
    ToShopper.OrderAccepted waitingForCash() {
        order("B1", "2", "現金");
        var order = accepted(told(ToStore.OrderPlaced.class).getLast());
        ship(order.shipping());
        store(order.shipping());
        present(order.shipping().value(), order.secret());
        return order;
    }

    Outcome takeCash(Reference shipping, Money amount, long second) {
        return take(
                new Intake.CashTaken(
                        DemoDirectory.POINT, shipping, amount, NOON.plusSeconds(second)));
    }

    Outcome returnCash(Reference shipping, Money amount, long second) {
        return take(
                new Intake.CashReturned(
                        DemoDirectory.POINT, shipping, amount, NOON.plusSeconds(second)));
    }

    Outcome remit(List<Reference> shippings, Money total, RemittanceWay way) {
        return take(
                new Intake.CashRemittance(
                        DemoDirectory.POINT, DemoDirectory.STORE, shippings, total, way, NOON));
    }

    Views views() {
        return journal.views();
    }

    /// Credits less debits of every account in a book that is not even, by kind and owner.
    Map<String, Long> book(PartyId book) {
        return JdbcClient.create(pool)
                .sql(
                        """
                        SELECT kind || ' ' || owner, posted_credit - posted_debit FROM account
                        WHERE book = :book AND posted_credit <> posted_debit
                        """)
                .param("book", book.value())
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    ToStore.OrderPlaced ordered() {
        order("B1", "2個");
        return told(ToStore.OrderPlaced.class).getLast();
    }

    Outcome accept(ToStore.OrderPlaced order) {
        Price price = Price.of(Money.jpy(2400), DUE);
        return take(
                new Intake.OrderAcceptance(
                        DemoDirectory.STORE, order.order(), "N-1", price, Optional.empty(), NOON));
    }

    ToShopper.OrderAccepted accepted(ToStore.OrderPlaced order) {
        accept(order);
        return told(ToShopper.OrderAccepted.class).getLast();
    }

    ToShopper.ContractReady contract(long yen) {
        take(new Intake.AccountRequest(BUYER, "", Optional.empty()));
        deposit(told(ToShopper.AccountOpened.class).getLast().deposit(), yen);
        return told(ToShopper.ContractReady.class).getLast();
    }

    Outcome deposit(Reference code, long yen) {
        return take(new Intake.Deposit(DemoDirectory.AGENT, code, Money.jpy(yen), NOON));
    }

    Outcome pay(ToShopper.OrderAccepted order, ToShopper.ContractReady contract, Money amount) {
        return pay(order, contract.code(), contract.verification().orElseThrow(), amount);
    }

    Outcome pay(
            ToShopper.OrderAccepted order,
            ContractCode code,
            Verification verification,
            Money amount) {
        return take(
                new Intake.PaymentRequest(
                        Optional.of(BUYER),
                        order.payment().orElseThrow().value(),
                        code,
                        verification,
                        "Hon-ya",
                        amount));
    }

    Outcome ship(Reference shipping) {
        return take(
                new Intake.ShippingInstruction(
                        DemoDirectory.STORE,
                        shipping,
                        "Hayate",
                        "shinagawa-1",
                        new Parcel(1, 1200, ""),
                        NOON));
    }

    Outcome report(Reference shipping, TransportStatus status) {
        return take(new Intake.TransportReport(DemoDirectory.COURIER, shipping, status, NOON));
    }

    Outcome store(Reference shipping) {
        return take(new Intake.ParcelStored(DemoDirectory.POINT, shipping, "A-1", NOON));
    }

    Outcome present(String shipping, Optional<PickupSecret> secret) {
        return take(
                new Intake.CredentialPresented(
                        DemoDirectory.POINT, "q" + received, shipping, secret, NOON));
    }

    Outcome handOver(Reference shipping) {
        return take(
                new Intake.ParcelHandedOver(DemoDirectory.POINT, shipping, Evidence.CLERK, NOON));
    }

    @Override
    public void close() {
        pool.close();
    }
}
