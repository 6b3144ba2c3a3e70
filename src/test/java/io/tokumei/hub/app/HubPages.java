// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The pages of a hub as a browser without JavaScript uses it.
final class HubPages {
    private static final String ITEM = "quantity.4901234567894";

    private final URI hub;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    HubPages(URI hub) {
        this.hub = hub;
    }

    /// Orders one of the store's item, and gives the status of the page that follows.
    int order(String mail) {
        URI store = hub.resolve("/stores/hon-ya");
        String body = send(HttpRequest.newBuilder(store)).body();
        Element form =
                Objects.requireNonNull(
                        Jsoup.parse(body, store.toString())
                                .selectFirst("form[method=post][action*=/orders]"));
        Objects.requireNonNull(form.selectFirst("[name='" + ITEM + "']")).val("1");
        Objects.requireNonNull(form.selectFirst("[name=mail]")).val(mail);
        String fields =
                form.select("input[name], select[name]").stream()
                        .map(field -> encoded(field.attr("name")) + "=" + encoded(value(field)))
                        .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields)))
                .statusCode();
    }

    /// Whether the page that says so answers well.
    boolean isReady() {
        try {
            URI page = hub.resolve("/actuator/health/readiness");
            return send(HttpRequest.newBuilder(page)).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /// What a browser would send for it: of a choice nobody made, the first.
    private static String value(Element field) {
        Element first = field.selectFirst("option");
        return first == null ? field.val() : first.val();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
