// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.mail.Letter;
import io.tokumei.sandbox.mail.PostBox;
import io.tokumei.sandbox.world.DemoWorld;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// The demo's own page: every message at every party, the payment slip, and the mailbox of the
/// visitor. It answers only on 127.0.0.1, and only forms of its own.
public final class SandboxPage implements AutoCloseable {
    private static final int MAX_FORM = 20_000;
    private static final int SHOWN = 200;

    private final DemoWorld world;
    private final PostBox box;
    private final String style = style();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    public SandboxPage(DemoWorld world) {
        this.world = world;
        box = world.postBox(1);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(
                                    InetAddress.getLoopbackAddress(), world.ports().page()),
                            16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean post = exchange.getRequestMethod().equals("POST");
            if (path.equals("/style.css")) {
                answer(exchange, 200, "text/css", style);
            } else if (post && !isOwn(exchange)) {
                page(exchange, 403, "403", "<p>Only from this page.</p>");
            } else {
                String body = post ? done(path, form(exchange)) : shown(path);
                page(exchange, body.isEmpty() ? 404 : 200, "Sandbox", body);
            }
        } catch (RuntimeException e) {
            page(exchange, 500, "500", "<p>This did not work.</p>");
        }
    }

    private String shown(String path) {
        return switch (path) {
            case "/", "/slip" -> messages();
            case "/mail", "/mail/send" -> mailbox();
            default -> "";
        };
    }

    private String done(String path, Map<String, String> form) {
        return switch (path) {
            case "/mail/send" -> send(form);
            case "/slip" -> pay(form);
            default -> "";
        };
    }

    private String messages() {
        List<Passage> all =
                world.histories().stream()
                        .flatMap(h -> h.all().stream())
                        .sorted(Comparator.comparing(Passage::at).reversed())
                        .limit(SHOWN)
                        .toList();
        return Html.slip("") + Html.table(all);
    }

    private String pay(Map<String, String> form) {
        String code = form.getOrDefault("deposit", "").strip();
        String amount = form.getOrDefault("amount", "").replaceAll("[^0-9]", "");
        boolean booked =
                !code.isEmpty()
                        && amount.matches("[0-9]{1,8}")
                        && Stream.of(world.till(), world.buyersTill())
                                .anyMatch(t -> t.deposit(code, Long.parseLong(amount)));
        String said = booked ? "Paid. The agent writes by mail." : "Not accepted: check the code.";
        return Html.slip(said) + "<p><a href=\"/mail\">Mailbox</a></p>";
    }

    private String send(Map<String, String> form) {
        box.send(
                form.getOrDefault("to", ""),
                form.getOrDefault("subject", ""),
                form.getOrDefault("text", ""));
        return "<p class=\"good\">Sent.</p>" + mailbox();
    }

    private String mailbox() {
        List<Letter> letters = box.letters();
        return Html.compose(box.address()) + Html.letters(letters.reversed());
    }

    private static boolean isOwn(HttpExchange exchange) {
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String host = exchange.getRequestHeaders().getFirst("Host");
        return site != null
                ? site.equals("same-origin") || site.equals("none")
                : origin == null || origin.equals("http://" + host);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MAX_FORM);
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static void page(HttpExchange exchange, int status, String title, String body)
            throws IOException {
        answer(exchange, status, "text/html", Html.page(title, body));
    }

    private static void answer(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String style() {
        try (InputStream in = SandboxPage.class.getResourceAsStream("style.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
