// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// What proves the right to collect: known to the shopper, unrelated to who the shopper is
/// (checklist E1-05, E1-08, GEN-08). Kept normalised, so that what a person types matches what was
/// issued: NFKC, upper case, no spaces or hyphens, O read as 0, I and L as 1.
@Sensitive("secret")
public record PickupSecret(String value) {
    private static final int MIN = 8;
    private static final int MAX = 64;
    private static final int ISSUED = 10;

    public PickupSecret {
        if (value.length() < MIN || value.length() > MAX) {
            throw new IllegalArgumentException("secret outside " + MIN + " to " + MAX);
        }
    }

    /// Issues the secret that encodes the low 50 bits of `bits` in 10 Crockford characters.
    public static PickupSecret ofBits(long bits) {
        var text = new StringBuilder(ISSUED);
        for (int shift = 5 * (ISSUED - 1); shift >= 0; shift -= 5) {
            text.append(Reference.ALPHABET.charAt((int) (bits >>> shift & 31)));
        }
        return new PickupSecret(text.toString());
    }

    /// Reads what was typed or received; empty when it is too short or too long to be a secret.
    public static Optional<PickupSecret> read(String text) {
        if (text.length() > 4 * MAX) {
            return Optional.empty();
        }
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return plain.length() < MIN || plain.length() > MAX
                ? Optional.empty()
                : Optional.of(new PickupSecret(plain));
    }

    /// Stands for a secret whose key is gone; it matches no verifier.
    public static PickupSecret erased() {
        return new PickupSecret("ERASED-SECRET");
    }

    /// The secret in groups of five, easier to read and to type.
    public String grouped() {
        return value.replaceAll("(.{5})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "***";
    }
}
