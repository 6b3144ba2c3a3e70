// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;

/// The message digests used for signatures and MICs; older ones are neither made nor accepted.
public enum Digest {
    /// SHA-256, the default.
    SHA_256("SHA-256", NISTObjectIdentifiers.id_sha256),
    /// SHA-384.
    SHA_384("SHA-384", NISTObjectIdentifiers.id_sha384),
    /// SHA-512.
    SHA_512("SHA-512", NISTObjectIdentifiers.id_sha512);

    private final String jcaName;
    private final String oid;

    Digest(String jcaName, ASN1ObjectIdentifier oid) {
        this.jcaName = jcaName;
        this.oid = oid.getId();
    }

    /// The name on the wire, as in RFC 8551 section 3.5.3.2: `sha-256`.
    public String wireName() {
        return jcaName.toLowerCase(Locale.ROOT);
    }

    String jcaName() {
        return jcaName;
    }

    /// The JCA name of a signature over this digest, `SHA256withRSA`.
    String signatureName(String keyAlgorithm) {
        String key = keyAlgorithm.equals("EC") ? "ECDSA" : "RSA";
        return jcaName.replace("-", "") + "with" + key;
    }

    /// Reads the spellings seen in the field: `sha256`, `SHA-256`, `rsa-sha256`, `sha2_256`.
    static Optional<Digest> named(String token) {
        String plain = token.toLowerCase(Locale.ROOT).replace("rsa-", "").replaceAll("[-_]", "");
        String size = plain.startsWith("sha2") && plain.length() == 7 ? plain.substring(4) : "";
        String name = size.isEmpty() ? plain : "sha" + size;
        return Arrays.stream(values())
                .filter(digest -> digest.wireName().replace("-", "").equals(name))
                .findFirst();
    }

    static Optional<Digest> of(ASN1ObjectIdentifier oid) {
        return Arrays.stream(values()).filter(digest -> digest.oid.equals(oid.getId())).findFirst();
    }
}
