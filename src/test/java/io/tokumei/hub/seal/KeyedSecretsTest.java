// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Verifier;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedSecretsTest {
    private static final Reference ORDER = Reference.ofBits(42);
    private static final Reference OTHER = Reference.ofBits(43);
    private static final PickupSecret SECRET = PickupSecret.ofBits(0x2_3456_789A_BCDEL);

    @TempDir Path folder;

    private Keys keys;
    private KeyedSecrets secrets;

    @BeforeEach
    void open() {
        keys = Keys.in(folder);
        secrets = new KeyedSecrets(keys);
    }

    @Test
    void aSecretMatchesItsVerifierAndNoOther() {
        Verifier verifier = secrets.verifier("trade:1", "K7QMX-2R9FT");
        assertThat(secrets.matches("trade:1", "K7QMX-2R9FT", verifier)).isTrue();
        assertThat(secrets.matches("trade:1", "K7QMX-2R9FX", verifier)).isFalse();
        assertThat(secrets.matches("trade:2", "K7QMX-2R9FT", verifier)).isFalse();
        assertThat(secrets.matches("trade:1K", "7QMX-2R9FT", verifier)).isFalse();
    }

    @Test
    void aVerifierNamesItsAlgorithmAndPepper() {
        assertThat(secrets.verifier("s", "x").text())
                .matches("1\\." + keys.pepperId() + "\\.[A-Za-z0-9_-]{43}");
    }

    @Test
    void aVerifierMeansNothingUnderAnotherPepper(@TempDir Path elsewhere) {
        var others = new KeyedSecrets(Keys.in(elsewhere));
        Verifier verifier = secrets.verifier("trade:1", "K7QMX-2R9FT");
        assertThat(others.matches("trade:1", "K7QMX-2R9FT", verifier)).isFalse();
    }

    @Test
    void lookingUpAndVerifyingAreSeparate() {
        assertThat(secrets.verifier("page", "token").text())
                .doesNotContain(secrets.lookupKey("page", "token"));
        assertThat(secrets.lookupKey("page", "token"))
                .isEqualTo(secrets.lookupKey("page", "token"))
                .isNotEqualTo(secrets.lookupKey("pag", "etoken"));
    }

    @Test
    void whatIsSealedForAnOrderOpensForThatOrderOnly() {
        String sealed = Hpke.seal(keys.sealingPublicKey(), ORDER.value(), SECRET.grouped());
        assertThat(sealed).startsWith("V1." + Hpke.keyId(keys.sealingPublicKey()) + ".");
        assertThat(secrets.open(sealed, ORDER)).contains(SECRET);
        assertThat(secrets.open(sealed, OTHER)).isEmpty();
    }

    @Test
    void anIndependentImplementationIsUnderstood() {
        String sealed = PeerHpke.seal(keys.sealingPublicKey(), ORDER.value(), SECRET.value());
        assertThat(secrets.open(sealed, ORDER)).contains(SECRET);
    }

    @Test
    void whatCannotBeOpenedIsNoSecret() {
        String sealed = Hpke.seal(keys.sealingPublicKey(), ORDER.value(), SECRET.value());
        String blob = sealed.substring(sealed.lastIndexOf('.') + 1);
        byte[] changed = Base64.getUrlDecoder().decode(blob);
        for (int at = 0; at < changed.length; at++) {
            changed[at] ^= 1;
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(secrets.open("V1.x." + text, ORDER)).isEmpty();
            changed[at] ^= 1;
        }
        for (String text :
                new String[] {"", "V1", "V1.x.", "V1.x.A", "V2.x." + blob, "V1.x.!!", "V1..AAAA"}) {
            assertThat(secrets.open(text, ORDER)).isEmpty();
        }
        assertThat(secrets.open("V1.x." + "A".repeat(43), ORDER)).isEmpty();
        assertThat(secrets.open("V1.x." + "A".repeat(6000), ORDER)).isEmpty();
    }

    @Test
    void aWeakSecretIsRefusedEvenWhenSealedWell() {
        String sealed = Hpke.seal(keys.sealingPublicKey(), ORDER.value(), "12345678");
        assertThat(secrets.open(sealed, ORDER)).isEmpty();
    }
}
