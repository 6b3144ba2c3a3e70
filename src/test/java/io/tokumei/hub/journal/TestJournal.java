// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import com.zaxxer.hikari.HikariDataSource;
import io.tokumei.hub.engine.Database;
import io.tokumei.hub.engine.PostgresEngine;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Inbox;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.Outbox;
import io.tokumei.hub.flow.UnitOfWork;
import io.tokumei.hub.flow.Work;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.seal.Keys;
import io.tokumei.hub.seal.SeededEntropy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A journal on a database of its own, with keys of its own, as the hub puts it together.
final class TestJournal implements AutoCloseable {
    private static final String LANE = "lane";

    final Database database = PostgresEngine.fresh();
    final HikariDataSource pool = pool(database);
    final Keys keys = Keys.in(folder());
    final Journal journal;
    final Inbox inbox;
    final UnitOfWork unitOfWork;
    final Outbox outbox;

    TestJournal() {
        Schema.prepare(pool, keys);
        journal = new Journal(pool, keys, new SeededEntropy(1), new TestDirectory());
        inbox = journal.inbox();
        unitOfWork = journal.unitOfWork();
        outbox = journal.outbox();
    }

    /// The same database as another process of the hub sees it.
    Journal elsewhere(long seed) {
        return new Journal(pool, keys, new SeededEntropy(seed), new TestDirectory());
    }

    JdbcClient sql() {
        return JdbcClient.create(pool);
    }

    InboxId received(String key) {
        return received(LANE, key, "content of " + key);
    }

    InboxId received(String lane, String key, String content) {
        var receipt =
                inbox.receive(
                        new InboxKey(Channel.MAIL, lane, key),
                        Bytes.ofText(content),
                        Bytes.ofText("250 kept"));
        return switch (receipt) {
            case Inbox.Receipt.Fresh fresh -> fresh.id();
            case Inbox.Receipt.Repeated repeated -> repeated.id();
            case Inbox.Receipt.Conflicting conflicting -> conflicting.id();
        };
    }

    void work(Consumer<Work> body) {
        unitOfWork.inTransaction(work -> {
            body.accept(work);
            return "";
        });
    }

    <R> R ask(Function<Work, R> body) {
        return unitOfWork.inTransaction(body);
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource pool(Database database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        return pool;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
