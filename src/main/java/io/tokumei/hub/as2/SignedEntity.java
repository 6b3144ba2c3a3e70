// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.List;

/// The two halves of a `multipart/signed` (RFC 1847, RFC 8551 section 3.5.3).
///
/// @param content the first part's octets, headers included: what was signed
/// @param cms the signature's CMS octets
record SignedEntity(Content content, Content cms) {

    static SignedEntity of(MimeEntity entity, As2Limits limits) throws Unacceptable {
        ContentType type = entity.contentType();
        String boundary = type.parameter("boundary").orElseThrow(Unacceptable::malformed);
        List<Content> parts = parts(entity, boundary, limits.parts());
        if (parts.size() != 2) {
            throw Unacceptable.malformed();
        }
        MimeEntity signature = MimeEntity.parse(parts.get(1), limits);
        if (!signature
                .contentType()
                .is("application/pkcs7-signature", "application/x-pkcs7-signature")) {
            throw Unacceptable.malformed();
        }
        return new SignedEntity(parts.get(0), TransferEncoding.decodeCms(signature));
    }

    /// A multipart has no transfer encoding of its own (RFC 2045 section 6.4), yet peers declare
    /// base64 for one that is plain, and others encode the whole HTTP body.
    private static List<Content> parts(MimeEntity entity, String boundary, int limit)
            throws Unacceptable {
        try {
            return Multipart.split(entity.body(), boundary, limit);
        } catch (Unacceptable e) {
            return Multipart.split(entity.decodedBody(), boundary, limit);
        }
    }
}
