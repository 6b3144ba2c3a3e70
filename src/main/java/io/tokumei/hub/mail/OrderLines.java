// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.mail.LabelLines.Entry;
import io.tokumei.hub.notice.OrderDraft;
import java.util.ArrayList;
import java.util.List;

/// Puts labelled lines together to the lines of an order: a repeated label, or an item behind a
/// blank line, begins the next one.
final class OrderLines {
    private final List<OrderDraft.Line> lines = new ArrayList<>();
    private String code = "";
    private String name = "";
    private String quantity = "";

    private OrderLines() {}

    static List<OrderDraft.Line> read(List<Entry> entries) {
        var reader = new OrderLines();
        entries.forEach(reader::take);
        reader.finish();
        return List.copyOf(reader.lines);
    }

    /// What was written now, or the lines of the form it answers; a lone quantity completes the
    /// only line of that form.
    static List<OrderDraft.Line> filledUp(List<OrderDraft.Line> own, List<OrderDraft.Line> quoted) {
        if (own.isEmpty()) {
            return quoted;
        }
        boolean lone = own.size() == 1 && quoted.size() == 1;
        if (lone && own.getFirst().item().isEmpty()) {
            return List.of(
                    new OrderDraft.Line(quoted.getFirst().item(), own.getFirst().quantity()));
        }
        if (lone && own.getFirst().quantity().isEmpty()) {
            return List.of(
                    new OrderDraft.Line(own.getFirst().item(), quoted.getFirst().quantity()));
        }
        return own;
    }

    private void take(Entry entry) {
        boolean isItem = entry.is(Label.ITEM);
        boolean isName = entry.is(Label.ITEM_NAME);
        boolean isPart = isItem || isName || entry.is(Label.QUANTITY);
        if (!isPart || entry.value().isEmpty()) {
            if (isItem && entry.apart()) {
                finish();
            }
            return;
        }
        boolean repeated =
                isItem ? !code.isEmpty() : isName ? !name.isEmpty() : !quantity.isEmpty();
        boolean next = entry.apart() && (isItem || isName) && !quantity.isEmpty();
        if (repeated || next) {
            finish();
        }
        if (isItem) {
            code = entry.value();
        } else if (isName) {
            name = entry.value();
        } else {
            quantity = Numbers.quantity(entry.value()).orElse(entry.value());
        }
    }

    private void finish() {
        String item = code.isEmpty() ? name : code;
        if (!item.isEmpty() || !quantity.isEmpty()) {
            lines.add(line(item, quantity));
        }
        code = "";
        name = "";
        quantity = "";
    }

    private static OrderDraft.Line line(String item, String quantity) {
        return quantity.isEmpty()
                ? Numbers.counted(item)
                        .map(c -> new OrderDraft.Line(c.item(), c.quantity()))
                        .orElse(new OrderDraft.Line(item, ""))
                : new OrderDraft.Line(item, quantity);
    }
}
