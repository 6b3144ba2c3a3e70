// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `label: value` lines; every other line is passed over.
final class LabelLines {
    private static final Pattern BRACKETED =
            Pattern.compile("\\s*[\\[【「]([^\\]】」]{1,40})[\\]】」]\\s*[:：=＝]?(.*)");
    private static final Pattern LABELLED = Pattern.compile("([^:：=＝︰\\t]{1,40})[:：=＝︰\\t](.*)");

    /// A further label on the same line.
    private static final Pattern FURTHER =
            Pattern.compile("[\\s、,，;；/／]([^\\s:：=＝、,，;；/／]{1,20}(?: [a-zA-Z]{1,12})?)\\s?[:：=＝]");

    /// Our own remark at a problem line of a returned form.
    private static final Pattern NOTE = Pattern.compile("(?:←|\\s<-|&larr;).*$");

    private static final Pattern BLANKS_TO_FILL = Pattern.compile("[\\s_＿…‥.・-]{2,}");
    private static final Pattern RULE = Pattern.compile("[-=_*─━＝―・…\\s]{3,}");

    /// Most labelled values that are read: three times what the largest order needs.
    private static final int MAX_ENTRIES = 1_000;

    /// One labelled value, as written.
    ///
    /// @param japanese whether the label was written in Japanese
    /// @param apart whether a blank line or a rule stands before it
    record Entry(Label label, String value, boolean japanese, boolean apart) {
        boolean is(Label other) {
            return label == other;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private boolean apart = true;
    private boolean awaitsValue;

    private LabelLines() {}

    static List<Entry> read(List<String> lines) {
        var reader = new LabelLines();
        lines.forEach(reader::line);
        return List.copyOf(reader.entries);
    }

    private void line(String line) {
        if (entries.size() >= MAX_ENTRIES) {
            return;
        }
        if (line.isBlank() || RULE.matcher(line).matches()) {
            apart = true;
            awaitsValue = false;
            return;
        }
        if (!labelled(line, BRACKETED) && !labelled(line, LABELLED)) {
            unlabelled(line);
        }
        apart = false;
    }

    private boolean labelled(String line, Pattern form) {
        Matcher parts = form.matcher(line);
        if (!parts.matches()) {
            return false;
        }
        Optional<Label.Found> found = Label.named(parts.group(1));
        found.ifPresent(label -> add(label, parts.group(2)));
        return found.isPresent();
    }

    private void add(Label.Found found, String rest) {
        boolean noted = NOTE.matcher(rest).find();
        String value = noted ? NOTE.matcher(rest).replaceFirst("") : rest;
        int end = startOfFurther(value);
        String own = value.substring(0, end).strip();
        if (end < value.length()) {
            own = own.replaceAll("[、,，;；/／]{1,3}$", "");
        }
        boolean blank = own.isEmpty() || BLANKS_TO_FILL.matcher(own).matches();
        entries.add(new Entry(found.label(), blank ? "" : own, found.japanese(), apart));
        // Not a verification: a closing phrase would be taken for it, and each wrong one counts.
        awaitsValue = own.isEmpty() && !noted && found.label() != Label.VERIFICATION;
        if (end < value.length()) {
            apart = false;
            line(value.substring(end + 1));
        }
    }

    private static int startOfFurther(String value) {
        Matcher further = FURTHER.matcher(value);
        int from = 0;
        while (further.find(from)) {
            if (Label.named(further.group(1)).isPresent()) {
                return further.start();
            }
            from = further.start() + 1;
        }
        return value.length();
    }

    /// A value may stand below its label.
    private void unlabelled(String line) {
        if (awaitsValue && !entries.isEmpty()) {
            Entry last = entries.removeLast();
            entries.add(new Entry(last.label(), line.strip(), last.japanese(), last.apart()));
        }
        awaitsValue = false;
    }
}
