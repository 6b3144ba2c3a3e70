// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

/// How a connection to a mail server is protected.
enum Tls {
    /// Not at all: for a server on the same machine.
    NONE,
    /// Upgraded before anything is said (`STARTTLS`).
    STARTTLS,
    /// From the first byte.
    IMPLICIT
}
