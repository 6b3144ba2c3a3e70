// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// What a partner's messages must at least carry to be accepted.
///
/// @param signed a valid signature of the partner is needed
/// @param encrypted the message must be encrypted for us
public record MinimumSecurity(boolean signed, boolean encrypted) {
    /// Signed and encrypted: the default.
    public static final MinimumSecurity SIGNED_AND_ENCRYPTED = new MinimumSecurity(true, true);

    /// Anything goes, for test set-ups only: nothing then proves who sent a message.
    public static final MinimumSecurity NONE = new MinimumSecurity(false, false);
}
