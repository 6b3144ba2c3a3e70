// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.security.cert.X509Certificate;
import java.time.Instant;

/// A certificate accepted for one partner and nobody else, within a window of time.
///
/// @param certificate the certificate itself; no chain is built, the pin is the trust
/// @param from first instant at which it counts
/// @param until last instant at which it counts
public record PinnedCertificate(X509Certificate certificate, Instant from, Instant until) {
    /// Pins a certificate for the whole of its own validity.
    public static PinnedCertificate of(X509Certificate certificate) {
        return new PinnedCertificate(
                certificate,
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /// Whether both the pin's window and the certificate's own validity hold at that instant.
    boolean holdsAt(Instant instant) {
        return !instant.isBefore(from)
                && !instant.isAfter(until)
                && !instant.isBefore(certificate.getNotBefore().toInstant())
                && !instant.isAfter(certificate.getNotAfter().toInstant());
    }
}
