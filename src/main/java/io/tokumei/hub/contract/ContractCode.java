// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.contract;

import io.tokumei.hub.trade.Sensitive;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// What names a contract toward its agent (checklist K1-5): 16 Crockford characters, 80 bits.
@Sensitive("contract")
public record ContractCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    /// Issues the code that encodes the low 40 bits of each of two random words.
    public static ContractCode ofBits(long high, long low) {
        return new ContractCode(half(high) + half(low));
    }

    /// Reads what a person wrote; empty when it has not the form of a code.
    public static Optional<ContractCode> read(String text) {
        if (text.length() > 80) {
            return Optional.empty();
        }
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return plain.length() == LENGTH && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(new ContractCode(plain))
                : Optional.empty();
    }

    /// Stands for a code whose key is gone.
    public static ContractCode erased() {
        return new ContractCode("ERASED");
    }

    /// The code in groups of four.
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "***";
    }

    private static String half(long bits) {
        var text = new StringBuilder();
        for (int shift = 35; shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt((int) (bits >>> shift & 31)));
        }
        return text.toString();
    }
}
