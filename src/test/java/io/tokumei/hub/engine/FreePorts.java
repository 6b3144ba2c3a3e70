// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/// Ports nobody listens on just now.
public final class FreePorts {
    private static final int ROW = 10;
    private static final int HIGHEST = 60_000;

    private FreePorts() {}

    /// The first of ten free ports in a row, not below a number.
    public static int from(int lowest) {
        for (int base = lowest; base < HIGHEST; base += ROW) {
            if (IntStream.range(base, base + ROW).allMatch(FreePorts::isFree)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
