// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.pickup;

import io.tokumei.sandbox.browser.Browser;
import io.tokumei.sandbox.browser.Page;
import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.history.Patience;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looks over the site's shoulder: writes down each event its feed shows.
public final class SiteFeed implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LOOK = Duration.ofMillis(400);

    private final URI feed;
    private final String site;
    private final History history;
    private final Browser browser = Browser.anonymous();
    private final Thread thread = Thread.ofPlatform().name("site-feed").unstarted(this::run);
    private volatile boolean closed;

    public SiteFeed(URI pages, String site, History history) {
        this.feed = pages.resolve("/feed");
        this.site = site;
        this.history = history;
        thread.start();
    }

    public History history() {
        return history;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(25));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        history.close();
    }

    private void run() {
        while (!closed) {
            try {
                look();
            } catch (UncheckedIOException | JacksonException e) {
                // The site is being restarted: look again later.
                Patience.rest(LOOK);
            }
            Patience.rest(LOOK);
        }
    }

    private void look() {
        Page page = browser.open(feed);
        if (page.isGood()) {
            page.body().lines().filter(l -> !l.isBlank()).forEach(this::note);
        }
    }

    private void note(String line) {
        JsonNode event = JSON.readTree(line);
        String key = event.path("session").asString("") + "/" + event.path("seq").asString("");
        if (history.all().stream().anyMatch(p -> p.key().equals(key))) {
            return;
        }
        history.add(
                Passage.of(
                        Instant.parse(event.path("at").asString("")),
                        new Passage.Route(site, "tokumei-hub", "mqtt"),
                        new Passage.Content(
                                event.path("type").asString(""),
                                event.path("reference").asString(""),
                                key,
                                "",
                                line)));
    }
}
