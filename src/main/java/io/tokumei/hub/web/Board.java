// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Views;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Trade;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What the board says about a number: status, steps and times; never goods, price or persons.
///
/// Order number and pickup number open it. A payment reference does not, since the agent who holds
/// it need not know what becomes of the parcel. What is no number, what nobody has, and what may
/// not be looked up get one answer.
@Component
final class Board {
    private static final String UNKNOWN = "UNKNOWN";

    private final Views views;
    private final MessageSource texts;
    private final Times times;

    Board(Views views, MessageSource texts, Times times) {
        this.views = views;
        this.texts = texts;
        this.times = times;
    }

    /// What is known about a number.
    ///
    /// @param number as the board writes it; empty when unknown
    /// @param status name of the [Status], or `UNKNOWN`
    /// @param text the status in words
    record Entry(String number, String status, String text, List<Event> steps) {
        boolean known() {
            return !status.equals(UNKNOWN);
        }

        /// The style of its colour.
        public String style() {
            return known() ? Status.valueOf(status).style() : Status.EXCEPTION.style();
        }

        /// The entry as lines of text.
        String plain() {
            var lines = new StringBuilder();
            if (known()) {
                lines.append(number).append('\n');
            }
            lines.append(text).append('\n');
            steps.forEach(s -> lines.append(s.local()).append("  ").append(s.text()).append('\n'));
            return lines.toString();
        }
    }

    /// One step.
    ///
    /// @param at ISO 8601, UTC
    /// @param local the same moment in the zone of the pages
    record Event(String step, String text, String at, String local) {}

    Entry look(String number, Locale locale) {
        Optional<Reference> reference = Reference.read(number);
        return reference
                .flatMap(views::byReference)
                .filter(trade -> !trade.references().payment().equals(reference.orElseThrow()))
                .map(trade -> entry(reference.orElseThrow(), trade, locale))
                .orElseGet(() -> new Entry("", UNKNOWN, text("board.unknown", locale), List.of()));
    }

    private Entry entry(Reference number, Trade trade, Locale locale) {
        Status status = Status.of(trade);
        return new Entry(
                number.value(),
                status.name(),
                text("status." + status, locale),
                steps(trade, locale));
    }

    /// Steps without a text of their own, such as a wrong try at the terminal, are nobody else's
    /// business.
    private List<Event> steps(Trade trade, Locale locale) {
        return views.steps(trade).stream()
                .map(step -> event(step, locale))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Event> event(Views.Step step, Locale locale) {
        String name = step.event().replaceFirst("\\.v[0-9]+$", "");
        String text = texts.getMessage("step." + name, null, "", locale);
        return text == null || text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Event(name, text, step.at().toString(), times.show(step.at())));
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
