// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.tokumei.hub.trade.PartyId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Debian's Chromium, as visitors of the pages use it: without JavaScript.
final class Chrome implements AutoCloseable {
    private static final String PROGRAM = System.getProperty("chromium", "/usr/bin/chromium");

    private final Site site;
    private final Playwright playwright;
    private final Browser browser;

    Chrome(Site site) {
        this.site = site;
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(PROGRAM))
                                        .setArgs(List.of("--no-sandbox")));
    }

    /// Somebody nobody knows, who reads Japanese or English.
    Visit visit(String language) {
        return new Visit(site, browser.newContext(options(language)));
    }

    /// The same on a small telephone.
    Visit phone(String language) {
        return new Visit(
                site,
                browser.newContext(
                        options(language)
                                .setViewportSize(360, 740)
                                .setIsMobile(true)
                                .setHasTouch(true)));
    }

    /// A person at the desk of a party.
    Visit desk(PartyId party, String language) {
        return new Visit(
                site,
                browser.newContext(
                        options(language).setHttpCredentials(party.value(), Site.PASSWORD)));
    }

    /// A person at the desk of a party with a small telephone.
    Visit deskOnPhone(PartyId party, String language) {
        return new Visit(
                site,
                browser.newContext(
                        options(language)
                                .setViewportSize(360, 740)
                                .setIsMobile(true)
                                .setHasTouch(true)
                                .setHttpCredentials(party.value(), Site.PASSWORD)));
    }

    /// A person at a desk with JavaScript, for scripts that examine a page.
    Visit examiner(PartyId party, String language) {
        return new Visit(
                site,
                browser.newContext(
                        options(language)
                                .setJavaScriptEnabled(true)
                                .setBypassCSP(true)
                                .setHttpCredentials(party.value(), Site.PASSWORD)));
    }

    private static Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(1000, 900)
                .setLocale(language.equals("ja") ? "ja-JP" : "en-GB");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
