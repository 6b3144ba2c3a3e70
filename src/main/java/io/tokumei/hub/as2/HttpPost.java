// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Posts octets to a partner over HTTP/1.1: no redirects, no `Expect: 100-continue`, a time for the
/// whole exchange and a limit on the answer.
public final class HttpPost {
    private final HttpClient client;
    private final Duration wholeTime;
    private final long answerLimit;

    /// Wraps a client, which brings TLS settings and the time to connect.
    ///
    /// @param client must not follow redirects
    /// @param wholeTime from the call to the last octet of the answer
    public HttpPost(HttpClient client, Duration wholeTime, As2Limits limits) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("messages follow no redirects");
        }
        this.client = client;
        this.wholeTime = wholeTime;
        this.answerLimit = limits.answer();
    }

    /// A post with a client of its own for plain HTTP and the JDK's TLS trust: ten seconds to
    /// connect, two minutes in all.
    public static HttpPost standard(As2Limits limits) {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
        return new HttpPost(client, Duration.ofMinutes(2), limits);
    }

    /// What a post came to.
    sealed interface Outcome {
        /// The partner answered.
        record Answered(As2Answer answer) implements Outcome {}

        /// No whole answer came.
        record Broken(String reason) implements Outcome {}
    }

    Outcome post(URI url, Prepared prepared) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url)
                        .version(HttpClient.Version.HTTP_1_1)
                        .timeout(wholeTime)
                        .expectContinue(false)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(prepared.body().bytes()));
        for (Headers.Field field : prepared.headers().fields()) {
            request.header(field.name(), field.value());
        }
        return exchange(request.build());
    }

    private Outcome exchange(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), answerLimit));
        try {
            HttpResponse<byte[]> response = coming.get(wholeTime.toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Answered(
                    new As2Answer(
                            response.statusCode(),
                            headers(response),
                            Content.wrap(response.body())));
        } catch (TimeoutException e) {
            coming.cancel(true);
            return new Outcome.Broken("The partner did not answer in time.");
        } catch (ExecutionException e) {
            return new Outcome.Broken(reason(e));
        }
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof IOException) {
            return "The connection to the partner failed: " + cause.getClass().getSimpleName();
        }
        throw new IllegalStateException(cause);
    }

    private static Headers headers(HttpResponse<byte[]> response) {
        List<Headers.Field> fields = new ArrayList<>();
        response.headers()
                .map()
                .forEach((name, values) ->
                        values.forEach(value -> fields.add(new Headers.Field(name, value))));
        return new Headers(fields);
    }
}
