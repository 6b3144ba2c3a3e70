// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresServerTest {
    private static final int PORT = 21_390;

    @TempDir Path folder;

    @Test
    void whatWasCommittedIsThereAfterARestartAndAfterAKilledHub()
            throws IOException, InterruptedException {
        Path home = folder.resolve("postgres");
        try (PostgresServer server = PostgresServer.start(home, PORT)) {
            run(server, "CREATE TABLE kept (row int)");
            run(server, "INSERT INTO kept VALUES (1)");
        }
        KilledHub.run(home, PORT);
        long orphan = pid(home);
        assertThat(ProcessHandle.of(orphan)).isPresent();
        try (PostgresServer server = PostgresServer.start(home, PORT)) {
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            assertThat(ask(server, "SELECT count(*)::text FROM kept")).isEqualTo("2");
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW max_connections")).isEqualTo("60");
            String withoutPassword = server.url().replaceFirst("&password=.*", "");
            assertThatThrownBy(() -> DriverManager.getConnection(withoutPassword).close())
                    .hasMessageContaining("password");
        }
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aPidFileThatNamesAStrangerIsRemovedAndTheStrangerLivesOn() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
        Orphan.stop(data);
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aFolderIsTakenByOneHubOnly() {
        try (FolderLock _ = FolderLock.take(folder)) {
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .hasMessageContaining("another hub is running on");
        }
        FolderLock.take(folder).close();
    }

    private static long pid(Path home) throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
    }

    private static void run(PostgresServer server, String sql) {
        try (var pool = Connections.pool(server.url())) {
            JdbcClient.create(pool).sql(sql).update();
        }
    }

    private static String ask(PostgresServer server, String sql) {
        try (var pool = Connections.pool(server.url())) {
            return JdbcClient.create(pool).sql(sql).query(String.class).single();
        }
    }
}
