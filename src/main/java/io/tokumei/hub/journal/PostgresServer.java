// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The PostgreSQL server that comes with the hub, for whoever runs none: real server, real files,
/// every commit on disk before it is answered. It listens on loopback only.
public final class PostgresServer implements AutoCloseable {
    private static final String DATABASE = "tokumei";
    private static final Duration START = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final ServerLogin login;

    private PostgresServer(EmbeddedPostgres server, ServerLogin login) {
        this.server = server;
        this.login = login;
    }

    /// Starts the server on a folder: its programs are unpacked there and its data rest there. A
    /// server that a killed hub left running on the folder is stopped first. The caller holds the
    /// folder's lock, and closes the server after everything that uses it.
    ///
    /// @throws IllegalStateException when it does not start or does not sync its commits
    public static PostgresServer start(Path folder, int port) {
        Path home = folder.toAbsolutePath().normalize();
        Path data = home.resolve("data");
        try {
            Files.createDirectories(home);
            Orphan.stop(data);
            ServerLogin login = ServerLogin.in(home, data);
            var server =
                    new PostgresServer(
                            EmbeddedPostgres.builder()
                                    .setOverrideWorkingDirectory(home.toFile())
                                    .setDataDirectory(data)
                                    .setCleanDataDirectory(false)
                                    .setRegisterShutdownHook(false)
                                    .setPort(port)
                                    .setConnectConfig("password", login.password())
                                    .setPGStartupWait(START)
                                    .setServerConfig("fsync", "on")
                                    .setServerConfig("synchronous_commit", "on")
                                    .setServerConfig("full_page_writes", "on")
                                    .setServerConfig("max_connections", "60")
                                    .setServerConfig("shared_buffers", "64MB")
                                    .setServerConfig("unix_socket_directories", "")
                                    .start(),
                            login);
            server.prepare();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start on " + home, e);
        }
    }

    private void prepare() throws IOException {
        DataSource source = server.getPostgresDatabase(Map.of("password", login.password()));
        JdbcClient jdbc = JdbcClient.create(source);
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = jdbc.sql("SHOW " + setting).query(String.class).single();
            if (!value.equals("on")) {
                close();
                throw new IllegalStateException("PostgreSQL runs with " + setting + "=" + value);
            }
        }
        boolean exists =
                jdbc.sql("SELECT EXISTS (SELECT FROM pg_database WHERE datname = :name)")
                        .param("name", DATABASE)
                        .query(Boolean.class)
                        .single();
        if (!exists) {
            jdbc.sql("CREATE DATABASE " + DATABASE).update();
        }
        login.require(jdbc);
    }

    /// The JDBC address of the hub's database, with user and password: not to be printed.
    public String url() {
        return server.getJdbcUrl(ServerLogin.USER, DATABASE) + "&password=" + login.password();
    }

    /// Stops the server; open connections are cut.
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
