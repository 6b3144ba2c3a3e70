// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who uses the pages as a plain program would.
public final class Visitor {
    private static final Pattern OUTCOME = Pattern.compile("data-outcome=\"([a-z-]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;

    public Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /// A status and a page.
    public record Page(int status, String text) {
        public String outcome() {
            Matcher matcher = OUTCOME.matcher(text);
            return matcher.find() ? matcher.group(1) : "";
        }
    }

    public Page get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /// Posts fields given as name, value, name, value…
    public Page post(String path, String... fields) throws IOException, InterruptedException {
        return send(form(path, fields));
    }

    public HttpRequest.Builder form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    public Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = raw(request);
        return new Page(response.statusCode(), response.body());
    }

    public HttpResponse<String> raw(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(
                request.timeout(Duration.ofSeconds(20)).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
