// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.page;

import io.tokumei.sandbox.history.Passage;
import io.tokumei.sandbox.mail.Letter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pages' pieces. Everything that came from outside is escaped.
final class Html {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private Html() {}

    static String page(String title, String body) {
        return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/style.css"></head>
        <body><nav aria-label="pages">
        <a href="/">Messages and payment slip</a><a href="/mail">Mailbox</a></nav>
        <main><h1>%1$s</h1>%2$s</main></body></html>
        """
                .formatted(title, body);
    }

    static String slip(String said) {
        return """
        <p role="status">%s</p>
        <form method="post" action="/slip">
        <fieldset><legend>Payment slip (cash, no name)</legend>
        <label>Deposit code
        <input name="deposit" required maxlength="64" autocomplete="off"></label>
        <label>Amount in yen
        <input name="amount" required inputmode="numeric" value="10000"></label>
        <button>Pay in</button></fieldset></form>
        """
                .formatted(safe(said));
    }

    static String table(List<Passage> passages) {
        return """
        <h2>Messages, newest first</h2>
        <table>
        <thead><tr><th>Time</th><th>From</th><th>To</th><th>Channel</th><th>Document</th>
        <th>Reference</th></tr></thead>
        <tbody>%s</tbody></table>
        """
                .formatted(passages.stream().map(Html::row).collect(Collectors.joining("\n")));
    }

    private static String row(Passage p) {
        return Stream.of(
                        TIME.format(p.at()),
                        p.from(),
                        p.to(),
                        p.channel(),
                        p.document(),
                        p.reference() + (p.repeat() ? " (again)" : ""))
                .map(cell -> "<td>" + safe(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    static String compose(String from) {
        return """
        <form method="post" action="/mail/send"><fieldset><legend>Write as %s</legend>
        <label>To <input name="to" required value="order@tokumei.example"></label>
        <label>Subject <input name="subject" maxlength="200"></label>
        <label>Text <textarea name="text" rows="8" maxlength="10000"></textarea></label>
        <button>Send</button></fieldset></form>
        """
                .formatted(safe(from));
    }

    static String letters(List<Letter> letters) {
        var all = new StringBuilder("<h2>Inbox, newest first</h2>\n");
        for (Letter letter : letters) {
            all.append(
                    "<article><h3>%s</h3><p>%s</p><pre>%s</pre></article>\n"
                            .formatted(
                                    safe(letter.subject()),
                                    safe(letter.from()),
                                    safe(letter.text())));
        }
        return all.toString();
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
