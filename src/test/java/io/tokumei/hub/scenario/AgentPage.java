// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.sandbox.world.DemoWorld;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The payment agent's desk page, byte for byte as its clerk gets it.
final class AgentPage {
    private static final String AGENT = "mado";

    private AgentPage() {}

    static String of(DemoWorld world) throws IOException, InterruptedException {
        String login =
                Base64.getEncoder()
                        .encodeToString(
                                (AGENT + ":" + world.deskPassword(AGENT))
                                        .getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(world.ports().webPages().resolve("desk/agent"))
                        .header("Authorization", "Basic " + login)
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            return page.body();
        }
    }
}
