// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.seal.SecureEntropy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The password of the hub's own server, in a file only the hub's user may read: without it, every
/// user of the machine could log in over loopback.
final class ServerLogin {
    static final String USER = "postgres";

    private static final String RULES =
            """
            # Written by the hub: passwords only, from this machine only.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """;

    private final Path data;
    private final String password;

    private ServerLogin(Path data, String password) {
        this.data = data;
        this.password = password;
    }

    /// The login of the server on a folder, made there when there is none.
    static ServerLogin in(Path folder, Path data) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        if (Files.size(file) == 0) {
            var random = new SecureEntropy();
            String fresh = Long.toHexString(random.bits()) + Long.toHexString(random.bits());
            Files.writeString(file, fresh, StandardCharsets.US_ASCII);
        }
        return new ServerLogin(data, Files.readString(file, StandardCharsets.US_ASCII));
    }

    String password() {
        return password;
    }

    /// Asks for the password from now on. A server set up by `initdb` trusts whoever connects.
    void require(JdbcClient jdbc) throws IOException {
        Path rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(RULES)) {
            return;
        }
        jdbc.sql("ALTER USER " + USER + " PASSWORD '" + password + "'").update();
        Files.writeString(rules, RULES);
        boolean reloaded = jdbc.sql("SELECT pg_reload_conf()").query(Boolean.class).single();
        if (!reloaded) {
            throw new IOException("PostgreSQL does not read its rules again");
        }
    }

    @Override
    public String toString() {
        return "ServerLogin[***]";
    }
}
