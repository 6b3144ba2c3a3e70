// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

/// An answer over HTTP.
///
/// @param refreshSeconds after how long the browser asks again by itself, 0 for never
record Reply(int status, String type, String body, int refreshSeconds) {
    static final String HTML = "text/html; charset=utf-8";

    static Reply html(int status, String body) {
        return new Reply(status, HTML, body, 0);
    }

    static Reply plain(int status, String body) {
        return new Reply(status, "text/plain; charset=utf-8", body, 0);
    }

    static Reply json(String body) {
        return new Reply(200, "application/json", body, 0);
    }

    Reply refreshing(int seconds) {
        return new Reply(status, type, body, seconds);
    }
}
