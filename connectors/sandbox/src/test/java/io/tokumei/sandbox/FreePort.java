// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/// Ports nobody listens on, so that tests of several builds on one machine do not meet.
public final class FreePort {
    private FreePort() {}

    public static int next() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
