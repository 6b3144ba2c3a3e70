// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.security.cert.X509Certificate;
import java.util.Optional;

/// A receipt as a partner gave it (RFC 4130 section 7).
///
/// @param answer the HTTP answer as received, for evidence
/// @param signer the partner's pinned certificate whose signature was verified; nothing if the
///   receipt is unsigned
/// @param originalMessageId the message it is about
/// @param disposition what became of that message
/// @param mic the digest the partner computed
/// @param text the human readable part, shortened
public record Mdn(
        As2Answer answer,
        Optional<X509Certificate> signer,
        String originalMessageId,
        Disposition disposition,
        Optional<Mic> mic,
        String text) {}
