// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;

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

    /// The first of `count` free ports in a row.
    public static int row(int count) {
        for (int base = 20_000; base < 60_000; base += count) {
            int first = base;
            if (IntStream.range(first, first + count).allMatch(FreePort::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
