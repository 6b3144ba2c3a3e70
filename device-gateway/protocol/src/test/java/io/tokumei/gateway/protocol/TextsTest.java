// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// References, typed texts, secrets and topic names.
final class TextsTest {
    @Test
    void theCheckCharacterFollowsTheRuleOfTheContract() {
        // 1*1 + 2*2 + … over values 1..12 = 650; 650 mod 31 = 30, the symbol Y.
        assertThat(Reference.complete("123456789ABC").text()).isEqualTo("123456789ABCY");
    }

    @Test
    void anySingleWrongCharacterButZeroForZIsCaught() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 5_000; i++) {
            String text = random(random).text();
            int at = random.nextInt(Reference.LENGTH);
            char other = Reference.ALPHABET.charAt(random.nextInt(32));
            String changed = text.substring(0, at) + other + text.substring(at + 1);
            int distance =
                    Reference.ALPHABET.indexOf(other) - Reference.ALPHABET.indexOf(text.charAt(at));
            boolean unseen = at == 12 ? distance == 0 : distance % 31 == 0;
            assertThat(Reference.isValid(changed)).isEqualTo(unseen);
        }
    }

    @Test
    void aReferenceIsReadAsPeopleTypeIt() {
        String text = Samples.REFERENCE.text();

        assertThat(Reference.read(" 7k3m-9q2w-x5tb-" + text.charAt(12)))
                .contains(Samples.REFERENCE);
        assertThat(Reference.read("７Ｋ３Ｍ　９Ｑ２Ｗ　Ｘ５ＴＢ" + text.charAt(12))).contains(Samples.REFERENCE);
        assertThat(Reference.read("7K3M9Q2WX5TA" + text.charAt(12))).isEmpty();
        assertThat(Reference.read("")).isEmpty();
        assertThat(Reference.read("7".repeat(1_000_000))).isEmpty();
    }

    @Test
    void onlyTheTailIsForTheClerk() {
        assertThat(Samples.REFERENCE.tail()).hasSize(4);
        assertThat(Samples.REFERENCE.text()).endsWith(Samples.REFERENCE.tail());
    }

    @Test
    void somethingElseIsNoReference() {
        assertThatThrownBy(() -> new Reference("7K3M9Q2WX5TB0")).hasMessage("not a reference");
        assertThatThrownBy(() -> Reference.complete("7K3M9Q2WX5TU"))
                .hasMessage("not 12 characters of the alphabet");
    }

    @ParameterizedTest
    @CsvSource({
        "abcde fghjk, ABCDEFGHJK",
        "o0-iIlL, 001111",
        "ＡＢ－１２　３, AB123",
        "a‐b–c—d−e, ABCDE",
        "さくら２００, さくら200",
        "ｻｸﾗ, サクラ",
        "'  ', ''"
    })
    void typedTextsComeIntoOneForm(String typed, String normal) {
        assertThat(Normaliser.normalise(typed)).isEqualTo(normal);
        assertThat(Normaliser.normalise(normal)).isEqualTo(normal);
    }

    @Test
    void aSensitiveTextHidesItself() {
        Sensitive secret = Sensitive.of("ABCDE12345");

        assertThat(secret).hasToString("•••").hasSameHashCodeAs(Sensitive.of("other"));
        assertThat(secret).isEqualTo(Sensitive.of("ABCDE12345")).isNotEqualTo(Sensitive.of("x"));
        assertThat(secret.reveal()).isEqualTo("ABCDE12345");
    }

    @Test
    void topicsLieBelowTheSite() {
        Topics topics = new Topics("shinagawa-1");

        assertThat(topics.events()).isEqualTo("pp/v1/shinagawa-1/evt");
        assertThat(topics.authRequests()).isEqualTo("pp/v1/shinagawa-1/req/auth");
        assertThat(topics.authAnswers()).isEqualTo("pp/v1/shinagawa-1/rsp/auth");
        assertThat(topics.acknowledgedSeq()).isEqualTo("pp/v1/shinagawa-1/rsp/ackseq");
        assertThat(topics.announcements()).isEqualTo("pp/v1/shinagawa-1/cmd/announce");
        assertThat(topics.commandAcks()).isEqualTo("pp/v1/shinagawa-1/ack");
        assertThat(topics.presence()).isEqualTo("pp/v1/shinagawa-1/state/presence");
        assertThat(topics.allCommands()).isEqualTo("pp/v1/shinagawa-1/cmd/#");
        assertThat(topics.allAnswers()).isEqualTo("pp/v1/shinagawa-1/rsp/#");
        assertThat(Topics.address(topics.events())).isEqualTo("pp.v1.shinagawa-1.evt");
        assertThatThrownBy(() -> new Topics("a/#")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Reference random(SplittableRandom random) {
        StringBuilder twelve = new StringBuilder();
        random.ints(12, 0, 32).forEach(i -> twelve.append(Reference.ALPHABET.charAt(i)));
        return Reference.complete(twelve.toString());
    }
}
