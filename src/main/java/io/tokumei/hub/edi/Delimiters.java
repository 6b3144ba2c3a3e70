// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import java.util.Optional;

/// The service characters of an interchange (ISO 9735): the usual ones, or those its UNA names.
///
/// @param repetition separates repeated elements in syntax 4; a space where there is none
record Delimiters(
        char component,
        char element,
        char decimal,
        char release,
        char repetition,
        char terminator) {
    private static final int UNA_LENGTH = 9;

    static final Delimiters USUAL = new Delimiters(':', '+', '.', '?', ' ', '\'');

    /// The usual ones of syntax 4.
    static final Delimiters SYNTAX_4 = new Delimiters(':', '+', '.', '?', '*', '\'');

    /// Reads a UNA; empty when the six characters cannot serve.
    static Optional<Delimiters> ofUna(String text) {
        if (text.length() < UNA_LENGTH) {
            return Optional.empty();
        }
        var found =
                new Delimiters(
                        text.charAt(3),
                        text.charAt(4),
                        text.charAt(5),
                        text.charAt(6),
                        text.charAt(7),
                        text.charAt(8));
        return found.canServe() ? Optional.of(found) : Optional.empty();
    }

    /// The UNA that names them.
    String una() {
        return "UNA" + component + element + decimal + release + repetition + terminator;
    }

    /// Tells whether a character in data must be released.
    boolean mustRelease(char c) {
        return c == component
                || c == element
                || c == release
                || c == terminator
                || (c == repetition && repetition != ' ');
    }

    private boolean canServe() {
        String separators = "" + component + element + terminator;
        long different = separators.chars().distinct().count();
        boolean plain = separators.chars().noneMatch(Character::isLetterOrDigit);
        boolean ownRelease = release == ' ' || separators.indexOf(release) < 0;
        boolean ownRepetition = repetition == ' ' || separators.indexOf(repetition) < 0;
        boolean mark = decimal == '.' || decimal == ',';
        return different == 3
                && plain
                && ownRelease
                && ownRepetition
                && mark
                && !Character.isLetterOrDigit(release)
                && !Character.isLetterOrDigit(repetition);
    }
}
