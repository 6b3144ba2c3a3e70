// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import io.tokumei.hub.flow.Secrets;
import io.tokumei.hub.pickup.SecretPolicy;
import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Verifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keyed operations under the pepper. A verifier is HMAC-SHA-256 over subject and secret, written
/// `1.<pepper id>.<base64url>`; without the pepper no guess can be tested against it. Looking up
/// and verifying use separate domains, so that neither serves to break the other.
public final class KeyedSecrets implements Secrets {
    private static final String ALGORITHM = "1";
    private static final String VERIFIER = "tokumei/verifier/v1";
    private static final String LOOKUP = "tokumei/lookup/v1";
    private static final Pattern SEALED =
            Pattern.compile("V1\\.([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{1,6000})");

    private final Keys keys;

    public KeyedSecrets(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Verifier verifier(String subject, String secret) {
        return new Verifier(prefix() + base64(Mac.hmac(keys.pepper(), VERIFIER, subject, secret)));
    }

    @Override
    public boolean matches(String subject, String secret, Verifier verifier) {
        byte[] presented = verifier(subject, secret).text().getBytes(StandardCharsets.US_ASCII);
        byte[] kept = verifier.text().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(presented, kept);
    }

    @Override
    public String lookupKey(String purpose, String text) {
        return base64(Mac.hmac(keys.pepper(), LOOKUP, purpose, text));
    }

    /// The key id is the sender's hint; what counts is that the hub's key opens the value.
    @Override
    public Optional<PickupSecret> open(String sealed, Reference order) {
        Matcher form = SEALED.matcher(sealed.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        return decoded(form.group(2))
                .flatMap(blob -> keys.sealing().open(blob, aad(order)))
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .flatMap(PickupSecret::read)
                .filter(SecretPolicy::accepts);
    }

    private static byte[] aad(Reference order) {
        return order.value().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String prefix() {
        return ALGORITHM + "." + keys.pepperId() + ".";
    }

    private static String base64(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
    }
}
