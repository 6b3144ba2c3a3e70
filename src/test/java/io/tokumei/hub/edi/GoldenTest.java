// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.edi.Guide.Direction;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.notice.ToStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Every sample of every guide: `in(edi) = json`, `out(json) = edi` to the byte, and the CONTRL
/// that answers it. Files hold one segment a line; what differs is left under `target/edi-goldens`.
class GoldenTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HUB_SENDS = "+4912345222226:14+4912345000018:14+";

    static Stream<Path> inbound() {
        return EdiFixture.files(EdiFixture.MIGS, ".edi").stream()
                .filter(f -> f.toString().contains("/samples/"))
                .filter(f -> !f.toString().endsWith(".ack.edi"))
                .filter(f -> !hubSends(f));
    }

    static Stream<Path> outbound() {
        return EdiFixture.files(EdiFixture.MIGS, ".json").stream()
                .filter(f -> f.toString().contains("/samples/"))
                .filter(f -> !Files.exists(sibling(f, ".edi")) || hubSends(sibling(f, ".edi")));
    }

    private static boolean hubSends(Path edi) {
        String text = EdiFixture.wire(edi);
        return text.substring(0, Math.min(100, text.length())).contains(HUB_SENDS);
    }

    @ParameterizedTest
    @MethodSource("inbound")
    void whatIsReadIsTheDocument(Path sample) throws IOException {
        Interchange read = read(sample, Direction.IN);
        assertThat(read.findings()).isEmpty();
        Interchange.Message message = read.messages().getFirst();
        assertThat(message.findings()).isEmpty();
        Guide guide = guide(sample);
        String json =
                EdiFixture.FORMATS
                        .mappings()
                        .render(
                                guide.template(Direction.IN).orElseThrow(),
                                Map.of("message", message.content().model()));
        EdiFixture.leave(sibling(sample, ".json"), json);
        assertThat(JSON.readTree(json))
                .isEqualTo(JSON.readTree(Files.readString(sibling(sample, ".json"))));
    }

    @ParameterizedTest
    @MethodSource("inbound")
    void whatIsReadIsAnsweredToTheByte(Path sample) throws IOException {
        Reading reading =
                EdiFixture.INBOUND.read(
                        EdiFixture.STORE, Bytes.ofText(EdiFixture.wire(sample)), EdiFixture.NOON);
        assertThat(reading.problem()).isEmpty();
        if (reading.answers().isEmpty()) {
            assertThat(guide(sample).message()).isIn("CONTRL", "APERAK");
            return;
        }
        var answer = (ToStore) reading.answers().getFirst();
        var ack = EdiFixture.OUTBOUND.write(answer, 7, EdiFixture.NOON);
        EdiFixture.leave(sibling(sample, ".ack.edi"), lines(ack));
        assertThat(lines(ack)).isEqualTo(Files.readString(sibling(sample, ".ack.edi")));
    }

    @ParameterizedTest
    @MethodSource("outbound")
    void theDocumentIsWrittenToTheByteAndReadsBackClean(Path json) throws IOException {
        Map<String, Object> document =
                JSON.readValue(Files.readString(json), new TypeReference<>() {});
        var written =
                EdiFixture.OUTBOUND.render(
                        new NoticeDocuments.Written(guide(json).id(), document),
                        EdiFixture.STORE_GLN,
                        7,
                        EdiFixture.NOON);
        EdiFixture.leave(sibling(json, ".edi"), lines(written));
        Interchange back =
                new StaediReader(EdiFixture.FORMATS.guides(), Direction.OUT).read(written.bytes());
        assertThat(back.report().isClean()).as("%s", back.report()).isTrue();
        assertThat(back.reference()).isEqualTo(written.reference());
        assertThat(lines(written)).isEqualTo(Files.readString(sibling(json, ".edi")));
    }

    private static Interchange read(Path sample, Direction direction) {
        return new StaediReader(EdiFixture.FORMATS.guides(), direction)
                .read(Bytes.ofText(EdiFixture.wire(sample)));
    }

    private static Guide guide(Path sample) {
        return EdiFixture.FORMATS.guides().byId(EdiFixture.MIGS.relativize(sample).getName(0) + "");
    }

    private static Path sibling(Path sample, String end) {
        String name = sample.getFileName().toString().replaceAll("\\.(edi|json)$", "");
        return sample.resolveSibling(name + end);
    }

    /// One segment a line, whatever the character set; samples have no terminator inside data but
    /// an escaped one.
    private static String lines(EdiDocument document) {
        String latin = new String(document.bytes().toArray(), StandardCharsets.ISO_8859_1);
        String text = latin.contains("UNOY") ? document.bytes().text() : latin;
        return text.replaceAll("(?<!\\?)'", "'\n");
    }
}
