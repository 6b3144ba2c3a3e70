// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.util.Base64;

/// One RSA key for all tests of one run.
final class Keys {
    private static final KeyPair PAIR = pair();

    static final DkimKey DKIM =
            new DkimKey("tokumei.example", "hub", (RSAPrivateKey) PAIR.getPrivate());

    /// What DNS would hold under `hub._domainkey.tokumei.example`.
    static final String DNS_RECORD =
            "v=DKIM1; k=rsa; p="
                    + Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded());

    private Keys() {}

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
