// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.edi.Guide.Direction;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.notice.InterchangeReport;
import io.tokumei.hub.notice.InterchangeReport.Finding;
import io.tokumei.hub.notice.ToStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every bad sample gives its exact list of errors, and an answer that reads back clean. A line of
/// the list: message (0 is the interchange), code 0085, segment, tag, element, component.
class BadSampleTest {

    static Stream<Path> samples() {
        return EdiFixture.files(EdiFixture.MIGS, ".edi").stream()
                .filter(f -> f.toString().contains("/bad/"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyErrorIsNamedWithItsPlace(Path sample) throws IOException {
        Reading reading = read(sample);
        String errors = errors(report(reading, sample));
        Path list = Path.of(sample.toString().replaceAll("edi$", "errors.tsv"));
        EdiFixture.leave(list, errors);
        assertThat(errors).isEqualTo(Files.readString(list));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theAnswerIsSoundAndQuotesNothing(Path sample) {
        Reading reading = read(sample);
        if (reading.answers().isEmpty()) {
            assertThat(sample.toString()).contains("/contrl/");
            assertThat(reading.problem()).isPresent();
            return;
        }
        var answer = (ToStore) reading.answers().getFirst();
        EdiDocument ack = EdiFixture.OUTBOUND.write(answer, 7, EdiFixture.NOON);
        var reader = new StaediReader(EdiFixture.FORMATS.guides(), Direction.OUT);
        InterchangeReport back = reader.read(ack.bytes()).report();
        assertThat(back.isClean()).as("%s of %s", back, ack.bytes().text()).isTrue();
        assertThat(ack.bytes().text()).doesNotContain("7Q2M9", "NOVEL", "ZZZ", "twothousand");
    }

    private static Reading read(Path sample) {
        return EdiFixture.INBOUND.read(
                EdiFixture.STORE, Bytes.ofText(EdiFixture.wire(sample)), EdiFixture.NOON);
    }

    private static InterchangeReport report(Reading reading, Path sample) {
        return reading.answers().stream()
                .flatMap(n ->
                        n instanceof ToStore.InterchangeAnswered a
                                ? Stream.of(a.report())
                                : Stream.empty())
                .findFirst()
                .orElseGet(() ->
                        new StaediReader(EdiFixture.FORMATS.guides(), Direction.IN)
                                .read(Bytes.ofText(EdiFixture.wire(sample)))
                                .report());
    }

    private static String errors(InterchangeReport report) {
        List<String> lines = new ArrayList<>();
        report.findings().forEach(f -> lines.add(line(0, f)));
        int message = 0;
        for (InterchangeReport.MessageReport m : report.messages()) {
            message++;
            for (Finding finding : m.findings()) {
                lines.add(line(message, finding));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(int message, Finding f) {
        return String.join(
                "\t",
                String.valueOf(message),
                f.code(),
                String.valueOf(f.segment()),
                f.tag(),
                String.valueOf(f.element()),
                String.valueOf(f.component()));
    }
}
