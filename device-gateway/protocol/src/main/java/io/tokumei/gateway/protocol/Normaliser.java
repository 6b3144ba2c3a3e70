// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import java.text.Normalizer;
import java.util.Locale;

/// What a person typed, brought into the one form that is compared.
///
/// Steps: Unicode NFKC (full width becomes plain), upper case, spaces and hyphens dropped, `O` read
/// as `0`, `I` and `L` as `1`. Applying it twice changes nothing more.
public final class Normaliser {
    private Normaliser() {}

    /// The normal form; may be empty. The caller limits the length before and after.
    public static String normalise(String typed) {
        String upper = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(upper.length());
        upper.codePoints()
                .filter(c -> !dropped(c))
                .map(Normaliser::likeness)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean dropped(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '-'
                || (c >= 0x2010 && c <= 0x2015)
                || c == 0x2212;
    }

    private static int likeness(int c) {
        return switch (c) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> c;
        };
    }
}
