// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An HTTP server on a free loopback port that adapts requests as a servlet would.
final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /// Answers one request.
    @FunctionalInterface
    interface Handler {
        As2Answer handle(String method, Headers headers, InputStream body) throws IOException;
    }

    LoopbackServer(Handler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/as2", exchange -> answer(exchange, handler));
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/as2");
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            List<Headers.Field> fields = new ArrayList<>();
            exchange.getRequestHeaders()
                    .forEach((name, all) ->
                            all.forEach(v -> fields.add(new Headers.Field(name, v))));
            As2Answer answer =
                    handler.handle(
                            exchange.getRequestMethod(),
                            new Headers(fields),
                            exchange.getRequestBody());
            for (Headers.Field field : answer.headers().fields()) {
                exchange.getResponseHeaders().add(field.name(), field.value());
            }
            long length = answer.body().length();
            exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
            answer.body().writeTo(exchange.getResponseBody());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
