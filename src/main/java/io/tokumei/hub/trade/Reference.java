// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.util.Locale;
import java.util.Optional;

/// The number by which one pair of parties knows a trade: 12 Crockford base32 characters (60 random
/// bits) and a check character. A trade has one per pair, so that no two companies can join their
/// records (checklist GEN-07, E1-05).
public record Reference(String value) {
    /// Crockford's alphabet: no I, L, O or U.
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int MODULUS = 31;

    public Reference {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /// Makes the reference that encodes the low 60 bits of `bits`.
    public static Reference ofBits(long bits) {
        var text = new StringBuilder(LENGTH + 1);
        for (int shift = 5 * (LENGTH - 1); shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt((int) (bits >>> shift & 31)));
        }
        return new Reference(text.append(check(text)).toString());
    }

    /// Reads what a person or a partner wrote: case, spaces and hyphens do not matter, O reads as
    /// 0, I and L as 1. Empty when the check character does not agree.
    public static Optional<Reference> read(String text) {
        if (text.length() > 64) {
            return Optional.empty();
        }
        String plain =
                java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return isWellFormed(plain) ? Optional.of(new Reference(plain)) : Optional.empty();
    }

    /// The last four characters: enough for a clerk to tell parcels apart, too few to use.
    public String tail() {
        return value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isWellFormed(String text) {
        return text.length() == LENGTH + 1
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && text.charAt(LENGTH) == check(text.subSequence(0, LENGTH));
    }

    private static char check(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * (i + 1);
        }
        return ALPHABET.charAt(sum % MODULUS);
    }
}
