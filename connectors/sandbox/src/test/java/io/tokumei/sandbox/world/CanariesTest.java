// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.sandbox.shopper.Purchase;
import io.tokumei.sandbox.shopper.Wallet;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanariesTest {
    private static final Played PLAYED =
            new Played(
                    "buyer@anon.example",
                    Optional.of(
                            new Wallet("ACCOUNT", "DEPOSIT", "ABCD-EFGH-JKMN-PQRS", "7Q2K9-4MXTR")),
                    new Purchase("ORDER", "PAYMENT", "SHIPPING", "0A1B2-C3D4E", "2,660円", "", ""),
                    50_000);
    private static final Map<String, String> WORDS = Canaries.of(PLAYED);

    @TempDir Path folder;

    @Test
    void aNameIsFoundInWhateverCharsetItWasWritten() {
        for (String charset : new String[] {"UTF-8", "Shift_JIS", "EUC-JP", "UTF-16BE"}) {
            byte[] bytes = ("NAD+BY+++" + Canaries.NAME + "'").getBytes(Charset.forName(charset));
            String text = new String(bytes, StandardCharsets.ISO_8859_1);

            assertThat(Canaries.in(text, WORDS)).as(charset).containsExactly("name");
        }
    }

    @Test
    void codesAreFoundWithAndWithoutTheirHyphens() {
        assertThat(Canaries.in("RFF+CT:ABCDEFGHJKMNPQRS'", WORDS)).isNotEmpty();
        assertThat(Canaries.in("FTX+AUT+++0A1B2-C3D4E'", WORDS)).isNotEmpty();
        assertThat(Canaries.in("FTX+AUT+++0A1B2C3D4E'", WORDS)).isNotEmpty();
        assertThat(Canaries.in("COM+buyer@anon.example:EM'", WORDS)).isNotEmpty();
    }

    @Test
    void numbersOfTheTradeAreNoSecret() {
        assertThat(Canaries.in("RFF+TN:SHIPPING' BGM+220+ORDER+9'", WORDS)).isEmpty();
    }

    @Test
    void filesAreSearchedThrough() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data").resolve("journal.db"), "…0A1B2C3D4E…");

        assertThat(Canaries.below(folder, WORDS)).containsExactly("pickup secret in journal.db");
    }
}
