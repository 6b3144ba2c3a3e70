// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The list as a page for people.
final class Page {
    private static final String HEAD =
            """
            # Who may know what

            Made from `src/main/resources/disclosure.yaml` by `DisclosureListTest`
            (`-Dgolden.update=true` writes it anew); do not edit.

            **R** may read in clear · **D** derived or sealed only · **C** with recorded, revocable
            consent · **T** passes through memory, never stored or logged · **N** must never
            receive · **-** does not exist.

            The payment agent is hosted: its books lie in the hub's own database. Whoever runs the
            hub therefore reads balances and amounts; it keeps of the contract code a keyed hash,
            and of the holder a sealed mail address. No page shows what is sealed, but the keys lie
            on the same machine: somebody who breaks into it could open what it sealed.

            A purchase agent buys in its own name, so it reads goods, store and place; with an
            account on routes 2 and 3 it also knows who you are. No other party alone can join the
            two. Routes 1 and 4 leave it with a mail address.
            """;

    private Page() {}

    static String of(Matrix matrix) {
        var page = new StringBuilder(HEAD);
        matrix.plans().forEach((plan, rows) -> page.append(table(plan, rows)));
        return page.toString();
    }

    private static String table(String plan, Map<String, Map<String, String>> rows) {
        List<String> audiences = List.copyOf(rows.values().iterator().next().keySet());
        var table = new StringBuilder("\n## " + plan + "\n\n");
        table.append(row("element", audiences));
        table.append(row("---", audiences.stream().map(a -> "---").toList()));
        rows.forEach((element, levels) -> table.append(row(element, levels.values())));
        return table.toString();
    }

    private static String row(String first, Collection<String> cells) {
        return "| " + first + " | " + cells.stream().collect(Collectors.joining(" | ")) + " |\n";
    }
}
