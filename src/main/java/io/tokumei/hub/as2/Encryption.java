// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;

/// How a message's content is encrypted (CMS EnvelopedData, RFC 5652 section 6).
public enum Encryption {
    /// Not at all.
    NONE(0, NISTObjectIdentifiers.aes),
    /// AES-128-CBC, which every peer must know.
    AES_128_CBC(16, NISTObjectIdentifiers.id_aes128_CBC),
    /// AES-192-CBC.
    AES_192_CBC(24, NISTObjectIdentifiers.id_aes192_CBC),
    /// AES-256-CBC.
    AES_256_CBC(32, NISTObjectIdentifiers.id_aes256_CBC);

    private final int keyBytes;
    private final String oid;

    Encryption(int keyBytes, ASN1ObjectIdentifier oid) {
        this.keyBytes = keyBytes;
        this.oid = oid.getId();
    }

    int keyBytes() {
        return keyBytes;
    }

    ASN1ObjectIdentifier oid() {
        return new ASN1ObjectIdentifier(oid);
    }

    static Optional<Encryption> of(ASN1ObjectIdentifier oid) {
        return Arrays.stream(values())
                .filter(encryption -> encryption != NONE && encryption.oid.equals(oid.getId()))
                .findFirst();
    }
}
