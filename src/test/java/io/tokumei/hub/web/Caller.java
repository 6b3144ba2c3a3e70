// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.trade.PartyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A program that sends requests, with the headers it likes.
record Caller(Site site, Map<String, String> headers) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Caller of(Site site) {
        return new Caller(site, Map.of("Accept-Language", "en"));
    }

    Caller with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Caller(site, Map.copyOf(more));
    }

    Caller as(PartyId party, String password) {
        byte[] login = (party.value() + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(site.at(path)).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"));
        return with("Content-Type", "application/x-www-form-urlencoded").body(path, body);
    }

    HttpResponse<String> body(String path, String body) {
        return send(
                HttpRequest.newBuilder(site.at(path))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
