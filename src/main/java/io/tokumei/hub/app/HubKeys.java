// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.as2.Certificates;
import io.tokumei.hub.as2.Credential;
import io.tokumei.hub.broker.Authority;
import io.tokumei.hub.broker.BrokerPlan.Stores;
import io.tokumei.hub.broker.KeyStores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// Keys and certificates the hub makes for itself at its first start and keeps for ten years:
///
/// - `tls-ca.p12`: signs the certificate in `broker.p12`, which couriers and pickup points see;
/// - `site-ca.p12`: signs certificates of pickup points; `sites.p12` is what the broker trusts;
/// - `as2.p12`: signs and opens AS2 messages;
/// - `dkim.pem`: signs mail;
/// - `store-password`: opens the `.p12` files.
///
/// What `seal` keeps lies in the same folder.
final class HubKeys {
    private static final Duration TEN_YEARS = Duration.ofDays(3652);

    private final KeyFolder folder;
    private final String password;
    private final Settings settings;
    private final Instant now;
    private final SecureRandom random;

    /// Makes what is missing.
    HubKeys(Settings settings, Instant now, SecureRandom random) {
        this.folder = new KeyFolder(settings.keysDir());
        this.settings = settings;
        this.now = now;
        this.random = random;
        byte[] text = folder.orElse("store-password", this::newPassword);
        this.password = new String(text, StandardCharsets.UTF_8).strip();
        tlsAuthority();
        siteAuthority();
        as2();
        folder.orElse("dkim.pem", this::newDkim);
    }

    /// Where the broker finds its keys and whom it trusts.
    Stores brokerStores() {
        folder.orElse(
                "broker.p12",
                () -> {
                    Authority authority = tlsAuthority();
                    List<String> hosts =
                            Stream.of(settings.host(), "localhost", "127.0.0.1")
                                    .distinct()
                                    .toList();
                    return KeyStores.key(
                            authority.server(hosts), authority.held().certificate(), password);
                });
        folder.orElse(
                "sites.p12", () -> KeyStores.trust(siteAuthority().held().certificate(), password));
        return new Stores(folder.path("broker.p12"), folder.path("sites.p12"), password);
    }

    /// The authority above the broker's certificate.
    X509Certificate tlsCertificate() {
        return tlsAuthority().held().certificate();
    }

    /// Signs certificates of pickup points.
    Authority siteAuthority() {
        return authority("site-ca.p12", "Tokumei pickup points");
    }

    private Authority tlsAuthority() {
        return authority("tls-ca.p12", "Tokumei hub");
    }

    private Authority authority(String file, String name) {
        byte[] store =
                folder.orElse(
                        file,
                        () -> {
                            Authority.Held held = Authority.create(name, now, random).held();
                            return KeyStores.key(held, password);
                        });
        return new Authority(KeyStores.read(store, password), now, random);
    }

    /// The key and certificate of the hub's AS2 side.
    Credential as2() {
        byte[] store = folder.orElse("as2.p12", this::newAs2);
        try {
            return Certificates.fromPkcs12(new ByteArrayInputStream(store), password.toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The private key that signs mail.
    RSAPrivateKey dkim() {
        String pem =
                new String(folder.orElse("dkim.pem", this::newDkim), StandardCharsets.US_ASCII);
        byte[] key =
                Base64.getMimeDecoder()
                        .decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
        try {
            return (RSAPrivateKey)
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("dkim.pem is not an RSA key", e);
        }
    }

    private byte[] newAs2() {
        var wish =
                new Certificates.Wish(
                        settings.as2().id(),
                        2048,
                        now.minus(Duration.ofHours(1)),
                        now.plus(TEN_YEARS));
        Credential credential = new Certificates(random).selfSigned(wish);
        return Certificates.toPkcs12(credential, password.toCharArray()).bytes();
    }

    private byte[] newDkim() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, random);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            String lines =
                    Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                            .encodeToString(key);
            String pem = "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
            return pem.getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no DKIM key could be made", e);
        }
    }

    private byte[] newPassword() {
        byte[] bits = new byte[24];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().encodeToString(bits).getBytes(StandardCharsets.US_ASCII);
    }
}
