// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.seal.SeededEntropy;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DeskPasswordsTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final DeskPasswords passwords = new DeskPasswords(now::get, new SeededEntropy(1));

    @Test
    void rightPasswordIsKnownAgain() {
        String encoded = String.valueOf(passwords.encode("right"));
        assertThat(encoded).startsWith("$argon2id$").doesNotContain("right");
        assertThat(passwords.matches("right", encoded)).isTrue();
        assertThat(passwords.matches("right", encoded)).isTrue();
        assertThat(passwords.matches("wrong", encoded)).isFalse();
    }

    @Test
    void guessingEndsUntilTheMinuteIsOver() {
        String guessed = String.valueOf(passwords.encode("right"));
        String other = String.valueOf(passwords.encode("other"));
        for (int guess = 0; guess < DeskPasswords.MOST_FAILURES; guess++) {
            assertThat(passwords.matches("guess " + guess, guessed)).isFalse();
        }
        assertThat(passwords.matches("right", guessed)).isFalse();
        assertThat(passwords.matches("other", other)).isTrue();
        now.set(now.get().plus(DeskPasswords.WINDOW).plusMillis(1));
        assertThat(passwords.matches("right", guessed)).isTrue();
    }

    @Test
    void guessingDoesNotLockOutWhoIsIn() {
        String encoded = String.valueOf(passwords.encode("right"));
        assertThat(passwords.matches("right", encoded)).isTrue();
        for (int guess = 0; guess <= DeskPasswords.MOST_FAILURES; guess++) {
            passwords.matches("guess " + guess, encoded);
        }
        assertThat(passwords.matches("right", encoded)).isTrue();
    }
}
