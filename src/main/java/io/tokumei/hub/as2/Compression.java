// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

/// Where a message is compressed (RFC 5402): once at most.
public enum Compression {
    /// Nowhere.
    NONE,
    /// The payload, and the signature covers the compressed form.
    BEFORE_SIGNING,
    /// The signed message, before it is encrypted.
    AFTER_SIGNING
}
