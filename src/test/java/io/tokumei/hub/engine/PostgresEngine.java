// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.engine;

import io.tokumei.hub.architecture.SourceTree;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The hub's own PostgreSQL for tests, started once for all tests of the process and as durable as
/// in production (`fsync` on). Each test takes a database of its own, cloned from a migrated
/// template in a few hundredths of a second: call [#fresh()], or extend a test class with this and
/// take a [Database] parameter. The server stops with the process.
public final class PostgresEngine implements ParameterResolver {
    private static final String OWNER = "postgres";
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /// A new database with the hub's tables.
    public static Database fresh() {
        return create(" TEMPLATE " + TEMPLATE);
    }

    /// A new database without any table.
    public static Database empty() {
        return create("");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Database.class;
    }

    @Override
    public Database resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return fresh();
    }

    private static Database create(String template) {
        String name = "test_" + DATABASES.incrementAndGet();
        execute(Server.STARTED, "CREATE DATABASE " + name + template);
        return database(Server.STARTED, name);
    }

    private static Database database(EmbeddedPostgres server, String name) {
        return new Database(
                name, server.getJdbcUrl(OWNER, name), OWNER, server.getDatabase(OWNER, name));
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Holds the server: starting it is left to the first test that wants a database.
    private static final class Server {
        private static final Path DATA =
                SourceTree.output("postgres").resolve("data-" + ProcessHandle.current().pid());

        static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setOverrideWorkingDirectory(SourceTree.output("postgres").toFile())
                                .setDataDirectory(DATA)
                                .setRegisterShutdownHook(false)
                                .setPGStartupWait(Duration.ofSeconds(60))
                                .setServerConfig("fsync", "on")
                                .setServerConfig("synchronous_commit", "on")
                                .setServerConfig("full_page_writes", "on")
                                .start();
                Runtime.getRuntime().addShutdownHook(new Thread(Server::stopAtOnce));
                execute(server, "CREATE DATABASE " + TEMPLATE);
                migrate(database(server, TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Stops without the last checkpoint, which takes half a minute for the files of a hundred
        /// databases, and all of them are thrown away anyway.
        private static void stopAtOnce() {
            try {
                long pid =
                        Long.parseLong(Files.readAllLines(DATA.resolve("postmaster.pid")).get(0));
                new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
                ProcessHandle.of(pid).ifPresent(server -> server.onExit().join());
                // Thousands of files: another process removes them after this one has ended.
                new ProcessBuilder("rm", "-rf", DATA.toString()).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void migrate(Database template) {
            Flyway.configure()
                    .dataSource(template.source())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
    }
}
