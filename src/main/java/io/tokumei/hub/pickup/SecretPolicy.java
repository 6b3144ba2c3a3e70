// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.pickup;

import io.tokumei.hub.trade.PickupSecret;
import java.util.Set;

/// What makes a secret fit to protect a parcel: 8 to 64 characters, not on the list of what
/// everybody tries first, at least four different characters, not a plain sequence (checklist
/// E1-08).
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

    /// Nearly all steps alike, and small: `abcdefgh`, `87654321`, also with a letter read as a
    /// digit.
    private static boolean isSequence(String text) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            up += step == 1 ? 1 : 0;
            down += step == -1 ? 1 : 0;
        }
        return Math.max(up, down) >= text.length() - 3;
    }
}
