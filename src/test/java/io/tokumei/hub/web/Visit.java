// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.tokumei.hub.architecture.SourceTree;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One visitor's browser window. When it is closed it says what no visit to the pages may show:
/// requests to other hosts, cookies, anything a page's own policy stopped.
final class Visit implements AutoCloseable {
    private static final boolean SHOTS = Boolean.getBoolean("screenshots");

    private final Site site;
    private final BrowserContext context;
    private final List<String> allowed = new ArrayList<>(List.of("data:"));
    private final List<String> foreign = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();
    final Page page;

    Visit(Site site, BrowserContext context) {
        this.site = site;
        this.context = context;
        allowed.add(site.origin());
        context.setDefaultTimeout(10_000);
        context.onRequest(request -> {
            if (allowed.stream().noneMatch(request.url()::startsWith)) {
                foreign.add(request.url());
            }
        });
        context.onResponse(response -> {
            if (response.headers().containsKey("set-cookie")) {
                cookies.add(response.url());
            }
        });
        page = context.newPage();
        page.onConsoleMessage(message -> complain(message.text()));
    }

    /// Chromium also reports every status over 399, which is for the tests to judge.
    private void complain(String text) {
        if (!text.startsWith("Failed to load resource")) {
            complaints.add(text);
        }
    }

    /// Expects requests to another place as well.
    void allow(String start) {
        allowed.add(start);
    }

    /// Opens a page of the site and gives its status.
    int open(String path) {
        Response response = page.navigate(site.at(path).toString());
        return response == null ? 0 : response.status();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /// Presses a button and gives the status of the page it leads to.
    int press(String button) {
        Locator locator =
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true));
        Response response = page.waitForResponse(Visit::isPage, locator::click);
        page.waitForLoadState();
        return response.status();
    }

    private static boolean isPage(Response response) {
        return response.request().isNavigationRequest() && response.status() / 100 != 3;
    }

    void fill(Map<String, String> labels) {
        labels.forEach((label, text) -> labelled(label).fill(text));
    }

    void choose(String label, String option) {
        labelled(label).selectOption(option);
    }

    Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    /// The text of the first element with this `data-field`.
    String field(String name) {
        return page.locator("[data-field=" + name + "]").first().textContent().strip();
    }

    /// The name of the status the page shows.
    String status() {
        return String.valueOf(
                page.locator("[data-field=status]").first().getAttribute("data-status"));
    }

    String text() {
        return page.locator("main").innerText();
    }

    /// Address of the page after the host.
    String here() {
        return URI.create(page.url()).getPath();
    }

    /// Keeps a picture for the documentation, when asked to: of the window, or of a telephone's
    /// whole page.
    void shot(String name) {
        if (SHOTS) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(page.viewportSize().width < 600)
                            .setPath(
                                    SourceTree.root()
                                            .resolve("src/docs/screenshots/" + name + ".png")));
        }
    }

    @Override
    public void close() {
        List<String> kept = context.cookies().stream().map(cookie -> cookie.name).toList();
        context.close();
        assertThat(foreign).as("requests to other hosts").isEmpty();
        assertThat(cookies).as("cookies set").isEmpty();
        assertThat(kept).as("cookies kept").isEmpty();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
