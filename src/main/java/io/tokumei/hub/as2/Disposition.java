// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.Locale;
import java.util.Optional;

/// What a partner says became of a message (RFC 4130 section 7.4.3).
///
/// @param kind processed, processed with a warning, or not processed
/// @param modifier the words after the colon, such as `decryption-failed`; empty if none
public record Disposition(Kind kind, String modifier) {
    /// The three answers that matter to a sender.
    public enum Kind {
        /// `processed`
        PROCESSED,
        /// `processed/warning: …`: processed all the same.
        WARNING,
        /// `processed/error: …`, `failed/failure: …` and everything that is not the above.
        FAILED
    }

    static final Disposition DONE = new Disposition(Kind.PROCESSED, "");

    static Disposition failed(Failure failure) {
        return new Disposition(Kind.FAILED, failure.modifier());
    }

    /// Reads the field with any blanks and letter case; nothing if it has no disposition type.
    static Optional<Disposition> parse(String field) {
        int semicolon = field.indexOf(';');
        String[] halves = field.substring(semicolon + 1).split("/", 2);
        String type = halves[0].strip().toLowerCase(Locale.ROOT);
        if (semicolon < 0 || type.isEmpty()) {
            return Optional.empty();
        }
        String[] words = halves.length < 2 ? new String[] {""} : halves[1].split(":", 2);
        String kind = words[0].strip().toLowerCase(Locale.ROOT);
        String modifier = words.length < 2 ? kind : words[1].strip();
        return Optional.of(new Disposition(kindOf(type, kind), modifier));
    }

    private static Kind kindOf(String type, String modifierKind) {
        if (!type.equals("processed") && !type.equals("displayed")) {
            return Kind.FAILED;
        }
        return switch (modifierKind) {
            case "" -> Kind.PROCESSED;
            case "warning" -> Kind.WARNING;
            default -> Kind.FAILED;
        };
    }

    /// The value of the `Disposition` field of our own MDNs, in the form every peer reads.
    String field() {
        String type =
                switch (kind) {
                    case PROCESSED -> "processed";
                    case WARNING -> "processed/warning: " + modifier;
                    case FAILED -> "processed/error: " + modifier;
                };
        return "automatic-action/MDN-sent-automatically; " + type;
    }
}
