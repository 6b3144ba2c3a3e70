// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.pickup;

import io.tokumei.hub.trade.PickupSecret;
import java.util.Set;

/// What makes a secret fit to protect a parcel: 8 to 64 characters, not on the list of what
/// everybody tries first, not one character repeated, not a plain sequence (checklist E1-08).
public final class SecretPolicy {
    private static final Set<String> TRIED_FIRST =
            Set.of("PASSW0RD", "PASSWORD", "12345678", "ABCDEFGH", "QWERTY12", "1Q2W3E4R");

    private SecretPolicy() {}

    /// Tells whether a secret may be used.
    public static boolean accepts(PickupSecret secret) {
        String text = secret.value();
        return !TRIED_FIRST.contains(text)
                && text.chars().distinct().count() >= 4
                && !isSequence(text);
    }

    private static boolean isSequence(String text) {
        int step = text.charAt(1) - text.charAt(0);
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) - text.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }
}
