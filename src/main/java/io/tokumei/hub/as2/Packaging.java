// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.Optional;

/// How messages to one partner are packed.
///
/// @param signature the digest of the signature, or nothing for unsigned messages
/// @param encryption how the content is encrypted
/// @param compression where it is compressed
/// @param receipt the receipt asked for
public record Packaging(
        Optional<Digest> signature,
        Encryption encryption,
        Compression compression,
        Receipt receipt) {
    /// Signed with SHA-256, encrypted with AES-128-CBC, signed receipt in the HTTP answer.
    public static final Packaging DEFAULT =
            new Packaging(
                    Optional.of(Digest.SHA_256),
                    Encryption.AES_128_CBC,
                    Compression.NONE,
                    Receipt.SIGNED);

    /// The digest of the MIC: the signature's, else SHA-256.
    Digest micDigest() {
        return signature.orElse(Digest.SHA_256);
    }
}
