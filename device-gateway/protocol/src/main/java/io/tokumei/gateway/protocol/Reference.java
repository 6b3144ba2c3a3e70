// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import java.util.Optional;

/// The number on a parcel's label: 12 characters of Crockford's base32 and one check character.
///
/// The check character is the symbol of `(v0*1 + v1*2 + … + v11*12) mod 31`. It catches most typing
/// errors before a try is spent; it is no secret and proves nothing.
///
/// @param text 13 characters, upper case, no separators
public record Reference(String text) implements Comparable<Reference> {
    /// Crockford's base32 symbols in the order of their values.
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// Characters on the wire, the check character included.
    public static final int LENGTH = 13;

    private static final int TAIL = 4;

    public Reference {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /// Reads what a person typed or a scanner sent; empty when it cannot be a reference.
    public static Optional<Reference> read(String typed) {
        if (typed.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        String normal = Normaliser.normalise(typed);
        return isValid(normal) ? Optional.of(new Reference(normal)) : Optional.empty();
    }

    /// Completes 12 characters with their check character.
    ///
    /// @throws IllegalArgumentException when they are not 12 characters of the alphabet
    public static Reference complete(String twelve) {
        if (twelve.length() != LENGTH - 1 || !inAlphabet(twelve)) {
            throw new IllegalArgumentException("not 12 characters of the alphabet");
        }
        return new Reference(twelve + check(twelve));
    }

    /// Whether a text is a reference exactly as the wire writes it.
    public static boolean isValid(String text) {
        return text.length() == LENGTH
                && inAlphabet(text)
                && text.charAt(LENGTH - 1) == check(text.substring(0, LENGTH - 1));
    }

    /// The last four characters: enough for a clerk to find the label, not enough to ask with.
    public String tail() {
        return text.substring(LENGTH - TAIL);
    }

    @Override
    public int compareTo(Reference other) {
        return text.compareTo(other.text);
    }

    private static boolean inAlphabet(String text) {
        return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    private static char check(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += ALPHABET.indexOf(twelve.charAt(i)) * (i + 1);
        }
        return ALPHABET.charAt(sum % 31);
    }
}
