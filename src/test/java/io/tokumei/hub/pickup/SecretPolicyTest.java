// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.trade.PickupSecret;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretPolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"12345678", "password", "aaaaaaaa", "abababab", "abcdefghijk", "87654321"})
    void whatEverybodyTriesFirstIsRefused(String text) {
        assertThat(PickupSecret.read(text).map(SecretPolicy::accepts)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void issuedSecretsAreAccepted(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 1000; i++) {
            assertThat(SecretPolicy.accepts(PickupSecret.ofBits(random.nextLong()))).isTrue();
        }
    }
}
