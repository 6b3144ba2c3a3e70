// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tokumei.gateway.edge.counter.Counter;
import io.tokumei.gateway.edge.counter.Kiosk;
import io.tokumei.gateway.edge.journal.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The small web server of the site. Nothing a visitor sent is logged.
public final class PageServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PageServer.class);
    private static final int BACKLOG = 64;

    /// Requests answered at once; one that asks the hub may wait for seconds.
    private static final int VISITORS = 16;

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    VISITORS, Thread.ofPlatform().daemon().name("page-", 1).factory());
    private final Map<String, Function<Request, Reply>> routes;
    private final Origin origin;
    private final Language usual;

    /// What the pages stand on.
    public record Parts(Kiosk kiosk, Counter counter, Journal journal, BooleanSupplier connected) {}

    /// Where the pages are and how they speak.
    ///
    /// @param port 0 for any free one
    /// @param hosts further names of this machine that visitors may use, without port
    /// @param siteName what people call the place
    /// @param usual the language when the visitor's browser names none of ours
    public record Settings(
            String host, int port, Set<String> hosts, String siteName, Language usual) {}

    private PageServer(HttpServer server, Parts parts, Settings settings) {
        this.server = server;
        this.routes = routes(parts, new Layout(settings.siteName()));
        this.usual = settings.usual();
        int port = server.getAddress().getPort();
        this.origin =
                new Origin(
                        Stream.concat(
                                        Stream.of(
                                                settings.host(), "localhost", "127.0.0.1", "[::1]"),
                                        settings.hosts().stream())
                                .map(name -> name + ":" + port)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /// Opens the port and begins to answer.
    ///
    /// @throws IOException when the port is taken
    public static PageServer start(Parts parts, Settings settings) throws IOException {
        limit();
        HttpServer http =
                HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), BACKLOG);
        PageServer pages = new PageServer(http, parts, settings);
        http.setExecutor(pages.threads);
        http.createContext("/", pages::serve);
        http.start();
        return pages;
    }

    /// The JDK's server reads its limits from these properties when it is first used.
    private static void limit() {
        Map.of(
                        "jdk.httpserver.maxConnections", "128",
                        "sun.net.httpserver.maxReqTime", "10",
                        "sun.net.httpserver.maxRspTime", "30",
                        "sun.net.httpserver.idleInterval", "30",
                        "sun.net.httpserver.maxReqHeaders", "50",
                        "sun.net.httpserver.nodelay", "true")
                .forEach(System::setProperty);
    }

    private static Map<String, Function<Request, Reply>> routes(Parts parts, Layout layout) {
        KioskPage kiosk = new KioskPage(parts.kiosk(), parts.connected(), layout);
        ClerkPage clerk = new ClerkPage(parts.counter(), parts.connected(), layout);
        MachinePage machine = new MachinePage(parts.journal(), parts.connected());
        Reply style = new Reply(200, "text/css; charset=utf-8", resource("style.css"), 0);
        return Map.ofEntries(
                entry("GET /", kiosk::start),
                entry("POST /collect", kiosk::collect),
                entry("GET /clerk", clerk::show),
                entry("POST /clerk/store", clerk::store),
                entry("POST /clerk/cash", clerk::takeCash),
                entry("POST /clerk/cash-return", clerk::giveBack),
                entry("POST /clerk/hand-over", clerk::handOver),
                entry("POST /clerk/refuse", clerk::refuse),
                entry("GET /feed", machine::feed),
                entry("GET /health", machine::health),
                entry("GET /style.css", _ -> style));
    }

    private static Map.Entry<String, Function<Request, Reply>> entry(
            String route, Function<Request, Reply> page) {
        return Map.entry(route, page);
    }

    /// The port that is open.
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            write(exchange, answer(exchange));
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        try {
            String path = exchange.getRequestURI().getPath();
            boolean post = exchange.getRequestMethod().equals("POST");
            var route = routes.get(exchange.getRequestMethod() + " " + path);
            if (route == null) {
                return missing(path);
            }
            String host = header(exchange, "Host");
            if (!origin.isOurHost(host)) {
                return Reply.plain(421, "not a name of this site\n");
            }
            if (post
                    && !origin.mayPost(
                            host, header(exchange, "Sec-Fetch-Site"), header(exchange, "Origin"))) {
                return Reply.plain(403, "only from this site's own pages\n");
            }
            return routed(exchange, route, post);
        } catch (RuntimeException e) {
            LOG.error("a page failed: {}", e.getClass().getName(), e);
            return Reply.plain(500, "this site has a fault; nothing was changed\n");
        }
    }

    private Reply routed(HttpExchange exchange, Function<Request, Reply> route, boolean post)
            throws IOException {
        Optional<String> body = post ? body(exchange) : Optional.of("");
        if (body.isEmpty()) {
            return Reply.plain(413, "a form has at most 4096 bytes\n");
        }
        if (post && !header(exchange, "Content-Type").startsWith("application/x-www-form-url")) {
            return Reply.plain(415, "application/x-www-form-urlencoded, please\n");
        }
        String raw = exchange.getRequestURI().getRawQuery();
        Optional<Form> query = Form.read(raw == null ? "" : raw);
        Optional<Form> form = Form.read(body.get());
        if (query.isEmpty() || form.isEmpty()) {
            return Reply.plain(400, "unreadable form\n");
        }
        return route.apply(new Request(language(exchange, query.get()), query.get(), form.get()));
    }

    private Language language(HttpExchange exchange, Form query) {
        return Language.of(query.get("lang"))
                .or(() -> Language.accepted(header(exchange, "Accept-Language")))
                .orElse(usual);
    }

    private Reply missing(String path) {
        boolean other = routes.keySet().stream().anyMatch(key -> key.endsWith(" " + path));
        return other ? Reply.plain(405, "not this way\n") : Reply.plain(404, "no such page\n");
    }

    private static Optional<String> body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(Form.MAX_BYTES + 1);
        return bytes.length > Form.MAX_BYTES
                ? Optional.empty()
                : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.type());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        if (reply.refreshSeconds() > 0) {
            headers.set("Refresh", Integer.toString(reply.refreshSeconds()));
        }
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String resource(String name) {
        try (InputStream in = PageServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("unreadable: " + name, e);
        }
    }
}
