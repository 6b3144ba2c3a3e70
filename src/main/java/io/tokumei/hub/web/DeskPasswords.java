// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Clock;
import io.tokumei.hub.flow.Entropy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Checks the passwords of desks. Every request brings one, since there is no session: Argon2id
/// looks at each password once, and what it found right is known again by a keyed hash that lives
/// as long as the process. Guessing is slow and soon ends: after [#MOST_FAILURES] wrong ones, a
/// login takes no password it does not know already until [#WINDOW] has passed.
final class DeskPasswords implements PasswordEncoder {
    static final int MOST_FAILURES = 20;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final String HMAC = "HmacSHA256";

    private final PasswordEncoder slow = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Clock clock;
    private final SecretKeySpec key;
    private final Set<String> right = ConcurrentHashMap.newKeySet();
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    DeskPasswords(Clock clock, Entropy entropy) {
        this.clock = clock;
        var bits = ByteBuffer.allocate(4 * Long.BYTES);
        while (bits.hasRemaining()) {
            bits.putLong(entropy.bits());
        }
        key = new SecretKeySpec(bits.array(), HMAC);
    }

    /// Wrong passwords of one login since a moment.
    private record Failures(int count, Instant since) {
        Failures and(Instant now) {
            return isOver(now) ? new Failures(1, now) : new Failures(count + 1, since);
        }

        boolean isOver(Instant now) {
            return now.isAfter(since.plus(WINDOW));
        }
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    /// Grows by one entry for each login at most: only the right password gets in.
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        if (password == null || encoded == null) {
            return false;
        }
        String mark = mark(encoded + ' ' + password);
        if (right.contains(mark)) {
            return true;
        }
        if (isClosed(encoded)) {
            return false;
        }
        boolean matches = slow.matches(password, encoded);
        if (matches) {
            right.add(mark);
        } else {
            Instant now = clock.now();
            failures.merge(encoded, new Failures(1, now), (before, _) -> before.and(now));
        }
        return matches;
    }

    private boolean isClosed(String encoded) {
        Failures wrong = failures.get(encoded);
        return wrong != null && wrong.count() >= MOST_FAILURES && !wrong.isOver(clock.now());
    }

    private String mark(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
