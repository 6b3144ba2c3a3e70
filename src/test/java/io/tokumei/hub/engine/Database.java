// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.engine;

import javax.sql.DataSource;

/// One database of the shared PostgreSQL, belonging to one test.
///
/// @param url JDBC address including user and name
/// @param source opens a new connection each time; not pooled
public record Database(String name, String url, String user, DataSource source) {}
