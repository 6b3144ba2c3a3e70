// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.notice.OrderDraft;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.party.Directory;
import io.tokumei.hub.party.Item;
import io.tokumei.hub.trade.OrderContent;
import io.tokumei.hub.trade.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Checks what was written of goods against what a store offers.
final class Baskets {
    private final Directory directory;

    Baskets(Directory directory) {
        this.directory = directory;
    }

    /// The lines of a draft; what cannot be read is added to the problems.
    List<OrderContent.Line> lines(PartyId store, OrderDraft draft, List<Problem> problems) {
        List<OrderContent.Line> lines = new ArrayList<>();
        List<Item> items = directory.items(store);
        for (OrderDraft.Line written : draft.lines()) {
            Optional<Item> item = items.stream().filter(i -> isNamed(i, written.item())).findAny();
            Optional<Integer> quantity = quantity(written.quantity());
            if (item.isEmpty()) {
                problems.add(unknown(Problem.Field.ITEM, written.item()));
            } else if (quantity.isEmpty()) {
                problems.add(new Problem(Problem.Field.QUANTITY, Problem.Kind.UNREADABLE));
            } else {
                lines.add(
                        new OrderContent.Line(
                                item.get().code(), item.get().name(), quantity.get()));
            }
        }
        if (draft.lines().isEmpty()) {
            problems.add(new Problem(Problem.Field.ITEM, Problem.Kind.MISSING));
        } else if (draft.lines().size() > OrderContent.MAX_LINES) {
            problems.add(new Problem(Problem.Field.ITEM, Problem.Kind.TOO_LONG));
            return List.of();
        }
        return lines;
    }

    private static boolean isNamed(Item item, String text) {
        String folded = folded(text);
        return folded(item.code()).equals(folded) || folded(item.name()).equals(folded);
    }

    static String folded(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<Integer> quantity(String text) {
        String plain = folded(text).replaceAll("[個冊枚本点つ]$", "").strip();
        return plain.matches("[0-9]{1,3}") && Integer.parseInt(plain) > 0
                ? Optional.of(Integer.parseInt(plain))
                : Optional.empty();
    }

    /// The problem of a field that names nothing the directory knows.
    static Problem unknown(Problem.Field field, String text) {
        return new Problem(field, text.isBlank() ? Problem.Kind.MISSING : Problem.Kind.UNKNOWN);
    }
}
