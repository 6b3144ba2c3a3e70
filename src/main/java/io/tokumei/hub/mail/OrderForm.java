// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.mail.LabelLines.Entry;
import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.Problem.Field;
import io.tokumei.hub.notice.Problem.Kind;
import io.tokumei.hub.trade.OrderContent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// An order as understood from labelled lines, and what is the matter with it (checklist E1-01).
/// Whether store, goods and place exist is not decided here.
record OrderForm(OrderDraft draft, List<Problem> problems) {
    private static final Set<Label> LABELS =
            EnumSet.of(
                    Label.STORE,
                    Label.ITEM,
                    Label.ITEM_NAME,
                    Label.QUANTITY,
                    Label.PICKUP,
                    Label.ADDRESS);
    private static final int MAX_NAME = 70;
    private static final int MAX_ITEM = 200;

    OrderForm {
        problems = List.copyOf(problems);
    }

    /// Reads the lines written now, filled up from the form they answer.
    ///
    /// @param isKnownPlace tells whether a text names a pickup point, however it looks
    static OrderForm read(List<Entry> own, List<Entry> quoted, Predicate<String> isKnownPlace) {
        var problems = new ArrayList<Problem>();
        List<OrderDraft.Line> lines =
                lines(OrderLines.read(own), OrderLines.read(quoted), problems);
        String store = named(Field.STORE, either(own, quoted, Label.STORE), problems);
        String place = place(own, quoted, isKnownPlace, problems);
        String agent = optional(either(own, quoted, Label.AGENT), problems);
        return new OrderForm(new OrderDraft(store, lines, place, agent), problems);
    }

    /// Tells whether any line is one of an order.
    static boolean isIn(List<Entry> entries) {
        return entries.stream().map(Entry::label).anyMatch(LABELS::contains);
    }

    private static List<OrderDraft.Line> lines(
            List<OrderDraft.Line> own, List<OrderDraft.Line> quoted, List<Problem> problems) {
        List<OrderDraft.Line> lines = OrderLines.filledUp(own, quoted);
        if (lines.size() > OrderContent.MAX_LINES
                || lines.stream().anyMatch(l -> l.item().length() > MAX_ITEM)) {
            problems.add(new Problem(Field.ITEM, Kind.TOO_LONG));
            return List.of();
        }
        if (lines.isEmpty() || lines.stream().anyMatch(l -> l.item().isEmpty())) {
            problems.add(new Problem(Field.ITEM, Kind.MISSING));
        }
        if (lines.stream().anyMatch(l -> l.quantity().isEmpty())) {
            problems.add(new Problem(Field.QUANTITY, Kind.MISSING));
        }
        if (lines.stream().anyMatch(OrderForm::isUnreadable)) {
            problems.add(new Problem(Field.QUANTITY, Kind.UNREADABLE));
        }
        return lines;
    }

    private static boolean isUnreadable(OrderDraft.Line line) {
        return !line.quantity().isEmpty() && Numbers.quantity(line.quantity()).isEmpty();
    }

    private static String named(Field field, String value, List<Problem> problems) {
        if (value.isEmpty()) {
            problems.add(new Problem(field, Kind.MISSING));
        } else if (value.length() > MAX_NAME) {
            problems.add(new Problem(field, Kind.TOO_LONG));
            return "";
        }
        return value;
    }

    private static String optional(String value, List<Problem> problems) {
        return value.isEmpty() ? "" : named(Field.PAYMENT_AGENT, value, problems);
    }

    /// A home address is told to be none of the places, and not kept even in the returned form.
    private static String place(
            List<Entry> own,
            List<Entry> quoted,
            Predicate<String> isKnownPlace,
            List<Problem> problems) {
        String written = either(own, quoted, Label.PICKUP);
        boolean address = written.isEmpty() && !value(own, Label.ADDRESS).isEmpty();
        if (address || (HomeAddress.looksLike(written) && !isKnownPlace.test(written))) {
            problems.add(new Problem(Field.PICKUP_POINT, Kind.HOME_ADDRESS));
            return "";
        }
        return named(Field.PICKUP_POINT, written, problems);
    }

    private static String either(List<Entry> own, List<Entry> quoted, Label label) {
        String value = value(own, label);
        return value.isEmpty() ? value(quoted, label) : value;
    }

    /// The first value written for a label, or an empty text.
    static String value(List<Entry> entries, Label label) {
        return entries.stream()
                .filter(e -> e.is(label) && !e.value().isEmpty())
                .map(Entry::value)
                .findFirst()
                .orElse("");
    }
}
