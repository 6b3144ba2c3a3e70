// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.gateway.edge.counter.ClerkAnswer;
import io.tokumei.gateway.edge.counter.KioskAnswer;
import io.tokumei.gateway.edge.counter.RefusalReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextsTest {
    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("ja")).isEqualTo(keys("en"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAnswerHasItsWords(Language language) {
        for (KioskAnswer answer : KioskAnswer.values()) {
            assertThat(language.text("kiosk." + word(answer))).isNotBlank();
        }
        for (ClerkAnswer answer : ClerkAnswer.values()) {
            assertThat(language.text("clerk." + word(answer))).isNotBlank();
        }
        for (RefusalReason reason : RefusalReason.values()) {
            assertThat(language.text("reason." + reason.token())).isNotBlank();
            assertThat(RefusalReason.of(reason.token())).contains(reason);
        }
    }

    @Test
    void textBecomesSafeForHtmlAndJson() {
        assertThat(Html.safe("<a href='x'>&\"")).isEqualTo("&lt;a href=&#39;x&#39;&gt;&amp;&quot;");
        assertThat(new Json().put("a\"b", "\\\n\u0001棚").put("n", 1).put("f", true))
                .hasToString("{\"a\\\"b\":\"\\\\\\u000a\\u0001棚\",\"n\":1,\"f\":true}");
    }

    private static String word(Enum<?> answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object keys(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                TextsTest.class.getResourceAsStream(
                                        "texts_" + language + ".properties")),
                        StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties.keySet();
    }
}
