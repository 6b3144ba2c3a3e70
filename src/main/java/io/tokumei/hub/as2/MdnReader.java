// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/// Reads a partner's MDN: verifies its signature first, then the report's fields.
final class MdnReader {
    private static final int LONGEST_TEXT = 2_000;

    private final As2Limits limits;
    private final Signatures signatures;

    MdnReader(As2Limits limits, Signatures signatures) {
        this.limits = limits;
        this.signatures = signatures;
    }

    Mdn read(As2Answer answer, List<PinnedCertificate> trusted) throws Unacceptable {
        MimeEntity entity = new MimeEntity(answer.headers(), answer.body(), answer.body());
        Optional<X509Certificate> signer = Optional.empty();
        if (entity.contentType().is("multipart/signed")) {
            SignedEntity signed = SignedEntity.of(entity, limits);
            signer =
                    Optional.of(
                            signatures.verify(signed.content(), signed.cms(), trusted).signer());
            entity = MimeEntity.parse(signed.content(), limits);
        }
        return report(answer, signer, entity);
    }

    private Mdn report(As2Answer answer, Optional<X509Certificate> signer, MimeEntity report)
            throws Unacceptable {
        if (!report.contentType().is("multipart/report")) {
            throw Unacceptable.malformed();
        }
        String boundary =
                report.contentType().parameter("boundary").orElseThrow(Unacceptable::malformed);
        String text = "";
        Optional<Headers> fields = Optional.empty();
        for (Content part : Multipart.split(report.decodedBody(), boundary, limits.parts())) {
            MimeEntity entity = MimeEntity.parse(part, limits);
            if (entity.contentType().is("message/disposition-notification")) {
                fields = Optional.of(MimeEntity.parse(entity.decodedBody(), limits).headers());
            } else if (entity.contentType().is("text/plain") && text.isEmpty()) {
                text = shortened(entity.decodedBody().text(UTF_8));
            }
        }
        Headers found = fields.orElseThrow(Unacceptable::malformed);
        return new Mdn(
                answer,
                signer,
                found.first("Original-Message-ID").orElseThrow(Unacceptable::malformed),
                found.first("Disposition")
                        .flatMap(Disposition::parse)
                        .orElseThrow(Unacceptable::malformed),
                found.first("Received-Content-MIC").flatMap(Mic::parse),
                text);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
