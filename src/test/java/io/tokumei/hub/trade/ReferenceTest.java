// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void readsWhatAPersonWrites() {
        var reference = Reference.ofBits(0x0ABC_DEF0_1234_5678L);
        String written = reference.value().toLowerCase(java.util.Locale.ROOT).replace('1', 'l');
        String spaced = "  " + written.substring(0, 4) + "-" + written.substring(4) + " ";
        assertThat(Reference.read(spaced)).contains(reference);
        assertThat(Reference.read(fullWidth(reference.value()))).contains(reference);
    }

    @Test
    void oneWrongCharacterIsNoticedNearlyAlways() {
        var random = new SplittableRandom(7);
        int missed = 0;
        for (int i = 0; i < 10_000; i++) {
            String text = Reference.ofBits(random.nextLong()).value();
            int at = random.nextInt(text.length() - 1);
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (other != text.charAt(at)) {
                String wrong = text.substring(0, at) + other + text.substring(at + 1);
                missed += Reference.read(wrong).isPresent() ? 1 : 0;
            }
        }
        assertThat(missed).isLessThan(40);
    }

    @Test
    void anythingElseIsNoReference() {
        assertThat(Reference.read("")).isEmpty();
        assertThat(Reference.read("東京都品川区1-2-3")).isEmpty();
        assertThat(Reference.read("A".repeat(100_000))).isEmpty();
        assertThatThrownBy(() -> new Reference("nonsense"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String fullWidth(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
                .collect(java.util.stream.Collectors.joining());
    }
}
