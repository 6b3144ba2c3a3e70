// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.shopper;

import io.tokumei.sandbox.browser.Browser;
import io.tokumei.sandbox.browser.Page;
import io.tokumei.sandbox.history.History;
import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.history.Patience;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Element;

/// The agent's counter: takes cash under a deposit code and writes it down at the agent's desk,
/// where it also records what was transferred to stores. It asks for no name.
public final class Till {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final URI web;
    private final Browser browser;
    private final String agent;
    private final History history;
    private final InstantSource clock;

    /// @param web the hub's pages
    /// @param login the agent's desk login
    public Till(URI web, Login login, History history, InstantSource clock) {
        this.web = web;
        this.agent = login.user();
        browser = Browser.loggedIn("till", login.user(), login.password());
        this.history = history;
        this.clock = clock;
    }

    /// A login of a desk page.
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /// Every deposit and transfer that was written down.
    public History history() {
        return history;
    }

    /// Takes cash in; true when the desk has written it down. Asking again after a failure cannot
    /// book it twice.
    public boolean deposit(String code, long yen) {
        Map<String, String> slip = new LinkedHashMap<>();
        slip.put("key", UUID.randomUUID().toString());
        slip.put("deposit", code);
        slip.put("amount", Long.toString(yen));
        boolean booked = send("/desk/agent/deposits", slip);
        if (booked) {
            note("deposit", code);
        }
        return booked;
    }

    /// Transfers what is owed for one payment; true when the desk has written it down.
    public boolean transfer(String payment) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", "transfer-" + payment);
        fields.put("payment", payment);
        boolean booked = send("/desk/agent/payouts", fields);
        if (booked) {
            note("transfer", payment);
        }
        return booked;
    }

    /// The balance the desk shows for an account, in yen.
    public Optional<Long> balance(String account) {
        return row(account).map(row -> digits(row.child(row.childrenSize() - 1)));
    }

    /// The amount the desk shows as owed for a payment, in yen.
    public Optional<Long> owed(String payment) {
        return row(payment)
                .filter(row -> !row.select("form").isEmpty())
                .map(row -> digits(row.child(2)));
    }

    private Optional<Element> row(String number) {
        Page page = browser.open(web.resolve("/desk/agent"));
        return page.document().select("tr").stream()
                .filter(r -> !r.select("td").isEmpty())
                .filter(r -> r.child(0).text().equals(number))
                .findFirst();
    }

    private static Long digits(Element cell) {
        return Long.valueOf("0" + cell.text().replaceAll("[^0-9]", ""));
    }

    /// Sends the same form until the desk answers: yes, or why not.
    private boolean send(String path, Map<String, String> fields) {
        return Patience.find(() -> answer(path, fields), PATIENCE).orElse(false);
    }

    private Optional<Boolean> answer(String path, Map<String, String> fields) {
        try {
            int status = browser.submit(web.resolve(path), fields).status();
            return status >= 500 ? Optional.empty() : Optional.of(status == 200);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private void note(String document, String reference) {
        history.add(
                Passage.of(
                        clock.instant(),
                        new Passage.Route("till", agent, "web"),
                        new Passage.Content(
                                document, reference, document + "/" + UUID.randomUUID(), "", "")));
    }
}
