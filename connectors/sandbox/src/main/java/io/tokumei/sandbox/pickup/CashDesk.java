// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.pickup;

import io.tokumei.sandbox.browser.Browser;
import io.tokumei.sandbox.browser.Page;
import io.tokumei.sandbox.history.Patience;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;

/// Whoever sends the collected cash on, and writes it down at the pickup point's desk page.
public final class CashDesk {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String DESK = "/desk/point";

    private final URI web;
    private final Browser browser;
    private final BiConsumer<String, String> diary;

    /// @param web the hub's pages
    /// @param diary told what was sent, and for which number
    public CashDesk(URI web, String site, String password, BiConsumer<String, String> diary) {
        this.web = web;
        browser = Browser.loggedIn("cash-desk", site, password);
        this.diary = diary;
    }

    /// What the desk says is owed for one number, in yen.
    public Optional<Long> owed(String shipping) {
        return row(desk(), shipping).map(r -> Long.valueOf(r.attr("data-amount")));
    }

    /// What was sent too little to a store (or too much, then below zero), in yen.
    public long lacking(String store) {
        Element line = desk().document().selectFirst("[data-difference=" + store + "]");
        if (line == null) {
            return 0;
        }
        long amount = Long.parseLong(line.attr("data-amount"));
        return line.attr("data-lacking").equals("true") ? amount : -amount;
    }

    /// Waits until the desk lists all these numbers, and takes the form of their batch.
    ///
    /// @param yen what is really sent
    /// @param way `REGISTERED_CASH` or `BANK_TRANSFER`
    public Map<String, String> batch(List<String> shippings, long yen, String way) {
        return Patience.find(() -> filled(shippings, yen, way), PATIENCE)
                .orElseThrow(() -> new IllegalStateException("the desk does not list the cash"));
    }

    /// Records a batch as sent; the same form any number of times, until the desk answers.
    public Page record(Map<String, String> batch) {
        Page page =
                Patience.find(() -> answer(batch), PATIENCE)
                        .orElseThrow(() -> new IllegalStateException("the desk does not answer"));
        if (page.isGood()) {
            batch.keySet().stream()
                    .filter(name -> name.startsWith("line."))
                    .forEach(name -> diary.accept("cash sent", name.substring(5)));
        }
        return page;
    }

    private Optional<Map<String, String>> filled(List<String> shippings, long yen, String way) {
        Page desk;
        try {
            desk = desk();
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
        if (!shippings.stream().allMatch(s -> row(desk, s).isPresent())) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", desk.form(DESK + "/remittances").getOrDefault("key", ""));
        fields.put("store", store(desk, shippings.getFirst()));
        shippings.forEach(s -> fields.put("line." + s, "on"));
        fields.put("total", Long.toString(yen));
        fields.put("way", way);
        return Optional.of(fields);
    }

    private Page desk() {
        return browser.open(web.resolve(DESK));
    }

    private static Optional<Element> row(Page desk, String shipping) {
        return Optional.ofNullable(desk.document().selectFirst("[data-shipping=" + shipping + "]"));
    }

    private static String store(Page desk, String shipping) {
        return row(desk, shipping)
                .map(row -> row.closest("[data-store]"))
                .map(batch -> batch.attr("data-store"))
                .orElse("");
    }

    private Optional<Page> answer(Map<String, String> fields) {
        try {
            Page page = browser.submit(web.resolve(DESK + "/remittances"), fields);
            return page.status() >= 500 ? Optional.empty() : Optional.of(page);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
