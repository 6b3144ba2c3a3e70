// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A text that must not be shown: a pickup secret on its way to be checked.
///
/// `toString` is masked, `equals` takes the same time for any two texts of one length, and the hash
/// code is constant so that a record holding one cannot leak a digest of it. Nothing here is
/// serializable.
public final class Sensitive {
    private final String text;

    private Sensitive(String text) {
        this.text = Objects.requireNonNull(text);
    }

    /// Wraps a text as it is; see [Normaliser#normalise(String)] for what a person typed.
    public static Sensitive of(String text) {
        return new Sensitive(text);
    }

    /// The text itself. Call it only where the text is put on the wire or compared.
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sensitive that
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8),
                        that.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
