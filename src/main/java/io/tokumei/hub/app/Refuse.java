// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

/// Refuses nonsense in the settings by the key it stands under, never by its value.
final class Refuse {
    private Refuse() {}

    static void unless(boolean fits, String key) {
        if (!fits) {
            throw new IllegalArgumentException(key + " has a value that cannot be used");
        }
    }

    /// A port, or 0 for the default one.
    static void unlessPort(int port, String key) {
        unless(port >= 0 && port <= 65_535, key);
    }
}
