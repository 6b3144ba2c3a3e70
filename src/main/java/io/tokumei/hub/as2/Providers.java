// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.lang.reflect.Method;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Optional;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// The one place where cryptographic providers are chosen: Amazon Corretto where it loads, because
/// a signature costs it a third of the JDK's time, else the JDK. BouncyCastle builds and reads CMS
/// structures and computes nothing in bulk.
public final class Providers {
    private static final String CORRETTO =
            "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private final Optional<Provider> preferred;
    private final SecureRandom random;

    private Providers(Optional<Provider> preferred, SecureRandom random) {
        this.preferred = preferred;
        this.random = random;
    }

    /// Corretto if this machine has it and it passes its own check, else the JDK.
    public static Providers best(SecureRandom random) {
        return new Providers(corretto(), random);
    }

    /// The JDK's own providers.
    public static Providers jdk(SecureRandom random) {
        return new Providers(Optional.empty(), random);
    }

    /// The name of the preferred provider, for a status page.
    public String name() {
        return preferred.map(Provider::getName).orElse("JDK");
    }

    SecureRandom random() {
        return random;
    }

    Optional<Provider> preferred() {
        return preferred;
    }

    static Provider forPss() {
        return BOUNCY_CASTLE;
    }

    Signature signature(String name) throws NoSuchAlgorithmException {
        boolean offered =
                preferred.filter(p -> p.getService("Signature", name) != null).isPresent();
        return offered
                ? Signature.getInstance(name, preferred.orElseThrow())
                : Signature.getInstance(name);
    }

    /// A cipher of the preferred provider, or of the JDK where that one does not know it.
    Cipher cipher(String transformation) throws GeneralSecurityException {
        if (preferred.isPresent()) {
            try {
                return Cipher.getInstance(transformation, preferred.get());
            } catch (NoSuchAlgorithmException e) {
                return Cipher.getInstance(transformation);
            }
        }
        return Cipher.getInstance(transformation);
    }

    static MessageDigest digest(Digest digest) {
        try {
            return MessageDigest.getInstance(digest.jcaName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + digest.jcaName(), e);
        }
    }

    /// Looked up by name, so that the engine also runs where the library is absent.
    private static Optional<Provider> corretto() {
        try {
            Class<?> type = Class.forName(CORRETTO);
            Provider provider = (Provider) type.getField("INSTANCE").get(null);
            Method check = type.getMethod("getLoadingError");
            return check.invoke(provider) == null ? Optional.of(provider) : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }
}
