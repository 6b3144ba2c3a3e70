// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/// A private key together with the certificate of its public key.
public final class Credential {
    private final PrivateKey privateKey;
    private final X509Certificate certificate;

    /// Pairs the two; whether they belong together is the caller's affair.
    public Credential(PrivateKey privateKey, X509Certificate certificate) {
        this.privateKey = privateKey;
        this.certificate = certificate;
    }

    /// The certificate, which may be shown to anybody.
    public X509Certificate certificate() {
        return certificate;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    /// Names the subject, never the key.
    @Override
    public String toString() {
        return "Credential[" + certificate.getSubjectX500Principal() + "]";
    }
}
