// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.journal.PostgresServer;

/// The server the journal works on.
sealed interface DatabaseServer extends AutoCloseable {
    /// JDBC address with the login.
    String url();

    @Override
    void close();

    /// The one that comes with the hub.
    record Own(PostgresServer server) implements DatabaseServer {
        @Override
        public String url() {
            return server.url();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /// One that runs somewhere anyway.
    record External(String url) implements DatabaseServer {
        @Override
        public void close() {
            // It is not ours.
        }

        @Override
        public String toString() {
            return "External[***]";
        }
    }
}
