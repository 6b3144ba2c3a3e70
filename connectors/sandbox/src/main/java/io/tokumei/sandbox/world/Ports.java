// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where everything of the demo listens, on 127.0.0.1.
///
/// @param store AS2 of the simulated store
/// @param page the sandbox's own pages
public record Ports(
        int web,
        int as2,
        int smtp,
        int imap,
        int amqp,
        int mqtt,
        int kiosk,
        int database,
        int store,
        int page) {
    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_000;

    /// The usual ports.
    public static Ports usual() {
        return new Ports(8080, 8081, 2525, 2143, 5671, 8883, 8090, 5442, 8082, 8083);
    }

    /// Ten ports in a row, beginning at `base`.
    ///
    /// @throws IllegalArgumentException outside 1,024 to 65,000
    public static Ports from(int base) {
        if (base < LOWEST || base > HIGHEST) {
            throw new IllegalArgumentException("--port-base has to be from 1024 to 65000");
        }
        return new Ports(
                base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7,
                base + 8, base + 9);
    }

    /// The base these ports follow from, or 0 for the usual ones.
    int base() {
        return equals(usual()) ? 0 : web;
    }

    public URI webPages() {
        return URI.create("http://127.0.0.1:" + web + "/");
    }

    URI hubAs2() {
        return URI.create("http://127.0.0.1:" + as2 + "/as2");
    }

    URI storeAs2() {
        return URI.create("http://127.0.0.1:" + store + "/as2");
    }

    public URI kioskPages() {
        return URI.create("http://127.0.0.1:" + kiosk + "/");
    }

    public URI sandboxPages() {
        return URI.create("http://127.0.0.1:" + page + "/");
    }

    /// One sentence about the first port somebody else uses, if there is one.
    public Optional<String> taken() {
        for (Map.Entry<String, Integer> each : named().entrySet()) {
            if (!isFree(each.getValue())) {
                return Optional.of(
                        "Port %d (%s) is taken: stop what uses it, or move all ports with"
                                        .formatted(each.getValue(), each.getKey())
                                + " --port-base N.");
            }
        }
        return Optional.empty();
    }

    private Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("pages of the hub", web);
        named.put("AS2 of the hub", as2);
        named.put("SMTP", smtp);
        named.put("IMAP", imap);
        named.put("AMQP over TLS", amqp);
        named.put("MQTT over TLS", mqtt);
        named.put("pickup terminal", kiosk);
        named.put("PostgreSQL", database);
        named.put("AS2 of the store", store);
        named.put("sandbox page", page);
        return named;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
