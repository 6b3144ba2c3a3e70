// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.DueTrades;
import io.tokumei.hub.flow.Entropy;
import io.tokumei.hub.flow.Inbox;
import io.tokumei.hub.flow.Outbox;
import io.tokumei.hub.flow.Repairs;
import io.tokumei.hub.flow.Secrets;
import io.tokumei.hub.flow.UnitOfWork;
import io.tokumei.hub.flow.Views;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.seal.KeyedSecrets;
import io.tokumei.hub.seal.Keys;
import io.tokumei.hub.seal.Sealer;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The journal on one database: the way to its parts.
public final class Journal {
    private final DataSource source;
    private final Store store;
    private final Directory directory;
    private final PostgresClock clock;
    private final Secrets secrets;

    /// Puts the parts together; nothing is read or written yet.
    ///
    /// @param source a pool of connections to a database that [Schema] prepared
    public Journal(DataSource source, Keys keys, Entropy entropy, Directory directory) {
        this.source = source;
        this.directory = directory;
        this.clock = new PostgresClock(source);
        this.secrets = new KeyedSecrets(keys);
        JdbcClient jdbc = JdbcClient.create(source);
        this.store =
                new Store(
                        jdbc,
                        new TransactionTemplate(new JdbcTransactionManager(source)),
                        new Bell(jdbc),
                        clock,
                        new Sealer(keys),
                        secrets,
                        entropy);
    }

    public Inbox inbox() {
        return new PostgresInbox(store);
    }

    public UnitOfWork unitOfWork() {
        return new PostgresUnitOfWork(store, directory);
    }

    public Outbox outbox() {
        return new PostgresOutbox(store);
    }

    public DueTrades dueTrades() {
        return new PostgresDueTrades(store);
    }

    public Repairs repairs() {
        return new PostgresRepairs(store, directory);
    }

    public Views views() {
        return new PostgresViews(store);
    }

    public PostgresClock clock() {
        return clock;
    }

    /// Timers on the hub's clock, not started.
    ///
    /// @param look how often to look for what is due
    public Timers timers(Duration look, List<Timer> timers) {
        String process = "hub-" + Long.toHexString(store.entropy().bits());
        return Timers.of(source, clock, new Timers.Plan(process, look, timers));
    }

    public Secrets secrets() {
        return secrets;
    }
}
