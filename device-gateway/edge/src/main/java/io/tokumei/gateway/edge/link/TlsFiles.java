// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.link;

import io.tokumei.gateway.protocol.Sensitive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/// The site's key and certificate, and whom it trusts: two PKCS#12 files.
public record TlsFiles(
        Path keyStore, Sensitive keyPassword, Path trustStore, Sensitive trustPassword) {

    /// Key managers of the site's own certificate.
    ///
    /// @throws GeneralSecurityException when the file is no key store, the password is wrong, or
    ///   the certificate's common name is not the site
    public KeyManagerFactory keyManagers(String site) throws IOException, GeneralSecurityException {
        KeyStore store = load(keyStore, keyPassword);
        if (!commonName(store).equals(Optional.of(site))) {
            throw new GeneralSecurityException(
                    "the certificate in " + keyStore + " is not that of site " + site);
        }
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, keyPassword.reveal().toCharArray());
        return factory;
    }

    /// Trust managers for the hub's certificate.
    public TrustManagerFactory trustManagers() throws IOException, GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(load(trustStore, trustPassword));
        return factory;
    }

    private static KeyStore load(Path file, Sensitive password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.reveal().toCharArray());
        }
        return store;
    }

    private static Optional<String> commonName(KeyStore store) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return commonName(certificate);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> commonName(X509Certificate certificate)
            throws GeneralSecurityException {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(rdn -> rdn.getValue().toString())
                            .findFirst();
        } catch (InvalidNameException e) {
            throw new GeneralSecurityException("unreadable certificate subject", e);
        }
    }
}
