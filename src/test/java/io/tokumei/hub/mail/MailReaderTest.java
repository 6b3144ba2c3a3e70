// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.hub.architecture.SourceTree;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Mail as clients write it, each with what is made of it beside it. Run with
/// `-Dgolden.update=true` to rewrite what is made of it, then read the difference.
class MailReaderTest {
    static final Path FOLDER = SourceTree.root().resolve("src/test/resources/mail").normalize();

    private final MailReader reader = new MailReader(DemoParties.settings(), new DemoParties());

    static List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".eml"))
                    .map(FOLDER::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void mailIsReadAsExpected(Path mail) throws IOException {
        String told = Readings.told(read(mail));
        Path expected = FOLDER.resolve(mail.toString().replace(".eml", ".txt"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, told);
        }
        assertThat(expected).isRegularFile();
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void readingAMailNeverPrintsWhatItHolds(Path mail) throws IOException {
        assertThat(read(mail).toString())
                .doesNotContain("buyer@", "28T5", "9NF4J", "BLUE", "A-001", "芝");
    }

    @Test
    void theFixturesAreThere() throws IOException {
        assertThat(mails()).hasSizeGreaterThan(40);
    }

    @Test
    void anUnknownAccountIsAFault() {
        assertThatThrownBy(() -> reader.read("billing", Bytes.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Reading read(Path mail) throws IOException {
        String account = mail.startsWith("agent") ? MailReader.AGENT : MailReader.ORDER;
        return reader.read(account, Bytes.of(Files.readAllBytes(FOLDER.resolve(mail))));
    }
}
