// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.shopper;

import java.text.Normalizer;
import java.util.Optional;

/// Reads a mail the way a person does: finds the value behind a label, or what stands below a
/// heading. Width of characters does not matter; a remark in brackets and a blank to fill in are no
/// values.
final class Told {
    private static final String BLANK = "_+";

    private Told() {}

    /// The value behind the first of these labels that has one.
    static Optional<String> value(String text, String... labels) {
        for (String label : labels) {
            for (String line : text.split("\\R", -1)) {
                String plain = plain(line);
                if (plain.startsWith(label)) {
                    String rest = plain.substring(label.length());
                    String value = rest.replaceFirst("^[:\\s]+", "").replaceFirst("\\s*\\(.*", "");
                    boolean labelled = !rest.isEmpty() && rest.substring(0, 1).matches("[:\\s]");
                    if (labelled && !value.isEmpty() && !value.matches(BLANK)) {
                        return Optional.of(value);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The first line below the first of these headings.
    static Optional<String> below(String text, String... headings) {
        for (String heading : headings) {
            boolean found = false;
            for (String line : text.split("\\R", -1)) {
                String plain = plain(line);
                if (found && !plain.isEmpty()) {
                    return Optional.of(plain);
                }
                found = found || plain.replaceFirst("^[■*#]\\s*", "").equals(heading);
            }
        }
        return Optional.empty();
    }

    /// The first link that contains this.
    static Optional<String> link(String text, String part) {
        for (String word : plain(text).split("[\\s<>「」()]+", -1)) {
            if (word.startsWith("http") && word.contains(part)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /// The lines between two rules of equal signs: a form to copy.
    static Optional<String> form(String text) {
        var form = new StringBuilder();
        boolean inside = false;
        for (String line : text.split("\\R", -1)) {
            if (line.startsWith("=====")) {
                if (inside) {
                    return Optional.of(form.toString());
                }
                inside = true;
            } else if (inside) {
                form.append(line).append('\n');
            }
        }
        return Optional.empty();
    }

    /// The value of a field that has to be there.
    static String needed(String text, String... labels) {
        return value(text, labels)
                .orElseThrow(() -> new Shopper.Disappointed("no " + labels[0] + " in the mail"));
    }

    private static String plain(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC).strip();
    }
}
