// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.architecture.SourceTree;
import io.tokumei.hub.flow.Wire;
import io.tokumei.hub.notice.ToShopper;
import io.tokumei.hub.trade.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Every mail as the bytes that leave. Run with `-Dgolden.update=true` to rewrite them, then read
/// the difference.
class GoldenMailTest {
    private static final MailWriter WRITER =
            new MailWriter(
                    DemoParties.settings(),
                    new DemoParties(),
                    id -> "golden-token-%06d".formatted(id),
                    Optional.empty());

    static Stream<ToShopper> samples() {
        return Stream.of(Language.values()).flatMap(l -> NoticeSamples.all(l).stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mailsAreWrittenAsBefore(ToShopper notice) throws IOException {
        Wire wire = WRITER.write(notice, 42, NoticeSamples.AT);
        String language = notice.to().language().name().toLowerCase(Locale.ROOT);
        Path golden = folder(notice).resolve("golden").resolve(language + ".eml");
        assertSame(golden, wire.body().toArray());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesShowWhatATemplateMayName(ToShopper notice) throws IOException {
        if (notice.to().language() == Language.EN) {
            return;
        }
        Map<String, Object> both = new TreeMap<>();
        for (Language language : Language.values()) {
            NoticeSamples.all(language).stream()
                    .filter(n -> n.getClass().equals(notice.getClass()))
                    .forEach(n ->
                            both.put(language.name().toLowerCase(Locale.ROOT), WRITER.model(n)));
        }
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        String json = mapper.writeValueAsString(both) + "\n";
        assertSame(
                folder(notice).resolve("sample.json"),
                json.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyKindOfNoticeHasASample() {
        assertThat(NoticeSamples.all(Language.EN))
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(ToShopper.class.getPermittedSubclasses()));
    }

    private static Path folder(ToShopper notice) {
        return SourceTree.root().resolve("mail-templates").resolve(MailWriter.folder(notice));
    }

    private static void assertSame(Path golden, byte[] written) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.resolveSibling("."));
            Files.write(golden, written);
        }
        assertThat(golden).isRegularFile();
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
    }
}
