// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import java.security.interfaces.RSAPrivateKey;

/// The key under which outgoing mail is signed (RFC 6376), RSA of at least 2048 bits (RFC 8301
/// §3.2).
///
/// @param domain the signing domain, whose DNS holds the public key
/// @param selector the name under which it is published: `<selector>._domainkey.<domain>`
public record DkimKey(String domain, String selector, RSAPrivateKey key) {
    private static final int MIN_BITS = 2048;

    public DkimKey {
        if (key.getModulus().bitLength() < MIN_BITS) {
            throw new IllegalArgumentException("DKIM key: at least " + MIN_BITS + " bits");
        }
    }

    @Override
    public String toString() {
        return "DkimKey[" + selector + "._domainkey." + domain + "]";
    }
}
