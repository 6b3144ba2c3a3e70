// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/// A message integrity check: the digest both sides compare (RFC 4130 section 7.3.1).
///
/// @param value the digest in base64
/// @param algorithm its name as it stands on the wire, `sha-256` or what the sender called it
public record Mic(String value, String algorithm) {

    static Mic of(Content content, Digest digest, String spelling) {
        MessageDigest hash = Providers.digest(digest);
        content.digestInto(hash);
        return new Mic(Base64.getEncoder().encodeToString(hash.digest()), spelling);
    }

    /// Reads `value, algorithm` with or without blanks; long values may have been wrapped.
    static Optional<Mic> parse(String field) {
        int comma = field.lastIndexOf(',');
        if (comma < 1) {
            return Optional.empty();
        }
        String value = field.substring(0, comma).replaceAll("\\s", "");
        return Optional.of(new Mic(value, field.substring(comma + 1).strip()));
    }

    /// Whether both name the same digest and carry the same value, compared in constant time.
    boolean matches(Mic other) {
        Optional<Digest> mine = Digest.named(algorithm);
        return mine.isPresent()
                && mine.equals(Digest.named(other.algorithm))
                && MessageDigest.isEqual(value.getBytes(US_ASCII), other.value.getBytes(US_ASCII));
    }

    /// The value of a `Received-Content-MIC` field.
    String field() {
        return value + ", " + algorithm;
    }
}
