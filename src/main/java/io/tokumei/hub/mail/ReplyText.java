// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A mail's text taken apart: what its writer wrote now, and the form of ours that it quotes. Only
/// labelled lines are read afterwards, so a separator that is not known here does little harm.
///
/// @param own lines above and between quotations
/// @param form lines of the first form of ours found in the text, freed of quotation marks
record ReplyText(List<String> own, List<String> form) {
    /// Most lines that are looked at.
    private static final int MAX_LINES = 4_000;

    /// Longest line that is looked at.
    private static final int MAX_LINE = 1_000;

    /// Lines behind which everything is quoted, in one line.
    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "(?i)この行より上に.{0,40}|reply above this line.{0,40}"
                            + "|-- "
                            + "|[-_=*\\s]{3,40}(?:original message|original appointment"
                            + "|forwarded message|元のメッセージ|転送メッセージ|転送されたメッセージ"
                            + "|original mail|引用|end of message)[-_=*\\s]{0,40}"
                            + "|begin forwarded message:.{0,20}|以下のメッセージを転送します.{0,20}"
                            + "|_{20,80}"
                            + "|\\d{4}[年/.-]\\d{1,2}[月/.-]\\d{1,2}日?.{0,200}"
                            + "(?:のメール|wrote|書きました)\\s?[:：]"
                            + "|\\d{4}[年/.-]\\d{1,2}[月/.-]\\d{1,2}日?.{0,200}<[^<>]{3,254}>\\s?[:：]"
                            + "|on .{6,300}wrote:"
                            + "|.{2,120}(?:さんは書きました|さんからのメール|さんが書きました)\\s?[:：]");

    /// Lines that may open a quotation's introduction which the mail program broke.
    private static final Pattern BROKEN_START =
            Pattern.compile("(?i)on .{6,200}|\\d{4}[年/.-]\\d{1,2}[月/.-]\\d{1,2}日?.{0,200}");

    private static final Pattern FROM_LINE =
            Pattern.compile("(?i)\\*?(?:from|差出人|送信者)\\s?[:：]\\*?.{1,300}");
    private static final Pattern HEADER_LINE =
            Pattern.compile(
                    "(?i)\\*?(?:sent|date|to|subject|cc|送信日時|日時|日付|宛先|件名)\\s?[:：]\\*?.{0,300}");

    /// What mail programs add below a mail.
    private static final Pattern ADDED =
            Pattern.compile(
                    "(?i)sent from .{1,60}|sent with .{1,40}|get outlook for .{1,40}"
                            + "|.{1,40}から送信(?:されました|しました)?。?|outlook for .{1,20}を入手.{0,10}");

    private static final Pattern QUOTED = Pattern.compile("\\s{0,3}[>＞|].*");
    private static final Pattern QUOTE_MARKS = Pattern.compile("(?:\\s{0,3}[>＞|]){1,20}\\s?");
    private static final Pattern FORM_START =
            Pattern.compile("(?i)\\s{0,8}={3,10}.{1,60}(?:ここから|starts here).{0,20}");
    private static final Pattern FORM_END =
            Pattern.compile("(?i)\\s{0,8}={3,10}.{1,60}(?:ここまで|ends here).{0,20}");

    ReplyText {
        own = List.copyOf(own);
        form = List.copyOf(form);
    }

    static ReplyText of(String text) {
        List<String> lines =
                text.lines()
                        .limit(MAX_LINES)
                        .map(l -> l.length() > MAX_LINE ? l.substring(0, MAX_LINE) : l)
                        .toList();
        return new ReplyText(ownLines(lines), formLines(lines));
    }

    /// The lines written now, as one text.
    String ownText() {
        return String.join("\n", own);
    }

    private static List<String> ownLines(List<String> lines) {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isSeparator(lines, i) && !line.isBlank()) {
                break;
            }
            if (!QUOTED.matcher(line).matches() && !ADDED.matcher(line.strip()).matches()) {
                own.add(line);
            }
        }
        return own;
    }

    private static boolean isSeparator(List<String> lines, int at) {
        String line = lines.get(at).equals("-- ") ? "-- " : lines.get(at).strip();
        if (FORM_START.matcher(line).matches() || SEPARATOR.matcher(line).matches()) {
            return true;
        }
        if (FROM_LINE.matcher(line).matches()) {
            return headerLinesBehind(lines, at) >= 2;
        }
        return BROKEN_START.matcher(line).matches() && endsSoon(lines, at, line);
    }

    /// The introduction of a quotation, broken over two or three lines.
    private static boolean endsSoon(List<String> lines, int at, String first) {
        var joined = new StringBuilder(first);
        for (int i = at + 1; i <= at + 2 && i < lines.size(); i++) {
            joined.append(' ').append(lines.get(i).strip());
            if (SEPARATOR.matcher(joined).matches()) {
                return true;
            }
        }
        return false;
    }

    private static int headerLinesBehind(List<String> lines, int at) {
        int found = 0;
        for (int i = at + 1; i <= at + 5 && i < lines.size(); i++) {
            found += HEADER_LINE.matcher(lines.get(i).strip()).matches() ? 1 : 0;
        }
        return found;
    }

    private static List<String> formLines(List<String> lines) {
        List<String> form = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            String plain = unquoted(line);
            if (FORM_END.matcher(plain).matches() && inside) {
                break;
            }
            if (inside) {
                form.add(plain);
            }
            inside |= FORM_START.matcher(plain).matches();
        }
        return form;
    }

    private static String unquoted(String line) {
        var marks = QUOTE_MARKS.matcher(line);
        return marks.lookingAt() ? line.substring(marks.end()) : line;
    }
}
