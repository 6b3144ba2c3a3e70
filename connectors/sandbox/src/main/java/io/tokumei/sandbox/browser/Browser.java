// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/// Opens pages and sends forms.
public final class Browser {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final Map<String, String> headers;

    private Browser(Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    /// Somebody nobody knows.
    public static Browser anonymous() {
        return new Browser(Map.of("Accept-Language", "ja"));
    }

    /// A program that logs in, and says by a header that no foreign page sent it.
    public static Browser loggedIn(String program, String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Browser(
                Map.of(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials),
                        "X-Requested-With",
                        program,
                        "Accept-Language",
                        "en"));
    }

    public Page open(URI uri) {
        return send(HttpRequest.newBuilder(uri).GET());
    }

    public Page submit(URI uri, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            HttpResponse<String> response =
                    client.send(
                            request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            return new Page(response.statusCode(), response.uri(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
