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
import java.time.InstantSource;
import java.util.Map;

/// The person behind the counter: scans labels in, hands parcels out when the terminal says so.
/// Patient with a terminal that is being restarted.
public final class Clerk {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final URI pages;
    private final String site;
    private final History history;
    private final InstantSource clock;
    private final Browser browser = Browser.anonymous();

    /// @param pages address of the site's pages
    public Clerk(URI pages, String site, History history, InstantSource clock) {
        this.pages = pages;
        this.site = site;
        this.history = history;
        this.clock = clock;
    }

    /// What was scanned and handed out.
    public History history() {
        return history;
    }

    /// Scans a label and puts the parcel on a shelf.
    public void takeIn(String reference, String shelf) {
        act("/clerk/store", Map.of("reference", reference, "shelf", shelf));
        note("scan", "parcel", reference);
    }

    /// Gives the parcel to whoever stands there; the terminal has to have said yes.
    public void handOver(String reference) {
        act("/clerk/hand-over", Map.of("reference", reference));
        note("counter", "hand-over", reference);
    }

    /// Takes the cash the page asks for, as far as it was said which.
    public void takeCash(String reference, long yen) {
        act("/clerk/cash", Map.of("reference", reference, "amount", Long.toString(yen)));
        note("counter", "cash", reference);
    }

    /// Gives the cash back to somebody who leaves without the parcel.
    public void giveBack(String reference) {
        act("/clerk/cash-return", Map.of("reference", reference));
        note("counter", "cash back", reference);
    }

    /// What the page answers when the parcel is handed over now, such as `not-paid`.
    public String tryHandOver(String reference) {
        return said("/clerk/hand-over", Map.of("reference", reference));
    }

    /// What the page answers to this amount, such as `wrong-amount`.
    public String tryCash(String reference, long yen) {
        return said("/clerk/cash", Map.of("reference", reference, "amount", Long.toString(yen)));
    }

    /// Everything that stands on the page.
    public String page() {
        return browser.open(pages.resolve("/clerk")).document().text();
    }

    private String said(String path, Map<String, String> fields) {
        return browser.submit(pages.resolve(path), fields)
                .document()
                .select("main")
                .attr("data-outcome");
    }

    private void act(String path, Map<String, String> fields) {
        boolean done = Patience.until(() -> accepted(path, fields), PATIENCE);
        if (!done) {
            throw new IllegalStateException("the site does not take " + path);
        }
    }

    private boolean accepted(String path, Map<String, String> fields) {
        try {
            Page page = browser.submit(pages.resolve(path), fields);
            return page.isGood();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /// Writes down what was done by hand.
    public void note(String from, String document, String reference) {
        history.add(
                Passage.of(
                        clock.instant(),
                        new Passage.Route(from, site, "hand"),
                        new Passage.Content(
                                document, reference, document + "/" + reference, "", "")));
    }
}
