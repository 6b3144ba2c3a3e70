// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;

/// What an entity's content type says it is.
enum Layer {
    ENCRYPTED,
    COMPRESSED,
    SIGNED,
    PAYLOAD;

    /// Refuses CMS types that AS2 does not know, rather than hand ciphertext on as a payload.
    static Layer of(MimeEntity entity) throws Unacceptable {
        ContentType type = entity.contentType();
        if (type.is("multipart/signed")) {
            return SIGNED;
        }
        if (!type.is("application/pkcs7-mime", "application/x-pkcs7-mime")) {
            return PAYLOAD;
        }
        Optional<String> smimeType = type.parameter("smime-type");
        return smimeType.isPresent() ? named(smimeType.get()) : ofStructure(entity);
    }

    private static Layer named(String smimeType) throws Unacceptable {
        return switch (smimeType.toLowerCase(Locale.ROOT)) {
            case "enveloped-data" -> ENCRYPTED;
            case "compressed-data" -> COMPRESSED;
            default -> throw Unacceptable.malformed();
        };
    }

    private static Layer ofStructure(MimeEntity entity) throws Unacceptable {
        ASN1ObjectIdentifier type = Cms.read(TransferEncoding.decodeCms(entity)).getContentType();
        if (type.equals(CMSObjectIdentifiers.envelopedData)) {
            return ENCRYPTED;
        }
        if (type.equals(CMSObjectIdentifiers.compressedData)) {
            return COMPRESSED;
        }
        throw Unacceptable.malformed();
    }
}
