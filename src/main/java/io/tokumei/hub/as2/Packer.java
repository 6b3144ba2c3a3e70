// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.security.cert.X509Certificate;
import java.time.Instant;

/// Packs one message: compression, signature, encryption, HTTP headers (RFC 4130 section 4).
final class Packer {
    private final As2Identity own;
    private final CmsWriter cms;

    Packer(As2Identity own, CmsWriter cms) {
        this.own = own;
        this.cms = cms;
    }

    Prepared pack(OutgoingMessage message, As2Partner partner) {
        Packaging packaging = partner.packaging();
        MimeEntity payload = payload(message);
        MimeEntity inner =
                packaging.compression() == Compression.BEFORE_SIGNING
                        ? compressed(payload)
                        : payload;
        MimeEntity signed = packaging.signature().map(d -> signed(inner, d)).orElse(inner);
        MimeEntity whole =
                packaging.compression() == Compression.AFTER_SIGNING ? compressed(signed) : signed;
        MimeEntity packed =
                packaging.encryption() == Encryption.NONE ? whole : encrypted(whole, partner);
        Content scope = micScope(packaging, payload, inner);
        Digest digest = packaging.micDigest();
        return new Prepared(
                message.messageId(),
                headers(message, partner, packed),
                packed.body(),
                Mic.of(scope, digest, digest.wireName()));
    }

    /// What the partner digests: the signed octets; of unsigned messages the payload with its
    /// headers, or without them where they are those of HTTP (RFC 4130 7.3.1, RFC 5402 4.1).
    private static Content micScope(Packaging packaging, MimeEntity payload, MimeEntity inner) {
        if (packaging.signature().isPresent()) {
            return inner.raw();
        }
        boolean bare =
                packaging.encryption() == Encryption.NONE
                        && packaging.compression() == Compression.NONE;
        return bare ? payload.body() : payload.raw();
    }

    private static MimeEntity payload(OutgoingMessage message) {
        Headers headers =
                Headers.NONE
                        .with("Content-Type", message.contentType())
                        .with("Content-Transfer-Encoding", "binary");
        Headers named =
                message.fileName()
                        .map(name ->
                                headers.with(
                                        "Content-Disposition",
                                        "attachment; filename=\"" + name + '"'))
                        .orElse(headers);
        return MimeWriter.entity(named, message.payload());
    }

    private MimeEntity signed(MimeEntity entity, Digest digest) {
        Content signature = cms.signature(entity.raw(), own.signing(), digest);
        return MimeWriter.signed(entity, signature, digest);
    }

    private MimeEntity compressed(MimeEntity entity) {
        return MimeWriter.cms("compressed-data", cms.compressed(entity.raw()));
    }

    private MimeEntity encrypted(MimeEntity entity, As2Partner partner) {
        Instant now = cms.tools().clock().instant();
        X509Certificate recipient =
                partner.encryptionCertificate(now)
                        .orElseThrow(() -> new IllegalStateException("no certificate holds today"))
                        .certificate();
        Content enveloped = cms.envelope(entity.raw(), recipient, partner.packaging().encryption());
        return MimeWriter.cms("enveloped-data", enveloped);
    }

    private Headers headers(OutgoingMessage message, As2Partner partner, MimeEntity packed) {
        Headers headers =
                Headers.NONE
                        .with("AS2-Version", As2Outbound.AS2_VERSION)
                        .with("AS2-From", As2Name.write(own.as2Id()))
                        .with("AS2-To", As2Name.write(partner.as2Id()))
                        .with("Message-ID", message.messageId())
                        .with("Subject", "Business document")
                        .with("Date", MdnWriter.date(cms.tools().clock().instant()))
                        .with("MIME-Version", "1.0")
                        .with("User-Agent", "Tokumei");
        Packaging packaging = partner.packaging();
        Headers receipt =
                ReceiptRequest.headersFor(packaging.receipt(), own.as2Id(), packaging.micDigest());
        return headers.with(receipt).with(packed.headers());
    }
}
