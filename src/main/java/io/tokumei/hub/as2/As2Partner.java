// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One partner: who it is, where it listens, which certificates it owns, what is agreed.
///
/// @param as2Id its AS2 name, compared exactly (RFC 4130 section 6.2)
/// @param url where its messages are posted
/// @param certificates the certificates pinned for it; several during a change of keys
/// @param minimumSecurity what its messages must carry
/// @param packaging how messages to it are packed
public record As2Partner(
        String as2Id,
        URI url,
        List<PinnedCertificate> certificates,
        MinimumSecurity minimumSecurity,
        Packaging packaging) {
    /// Refuses names the grammar does not know and URLs that are not HTTP.
    public As2Partner {
        As2Name.require(as2Id);
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("an AS2 partner listens on http or https");
        }
        certificates = List.copyOf(certificates);
    }

    List<PinnedCertificate> certificatesAt(Instant now) {
        return certificates.stream().filter(pinned -> pinned.holdsAt(now)).toList();
    }

    /// The certificate to encrypt for: of those that hold, the one that began last.
    Optional<PinnedCertificate> encryptionCertificate(Instant now) {
        return certificatesAt(now).stream().max(Comparator.comparing(PinnedCertificate::from));
    }
}
