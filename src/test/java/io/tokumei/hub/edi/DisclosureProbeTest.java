// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.notice.ToStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever puts a person into a message is refused, in every inbound guide, and never quoted.
class DisclosureProbeTest {
    private static final String NAME = "YAMADA TARO";
    private static final String STREET = "KITA 1-2-3";
    private static final String PHONE = "0355501234";
    private static final String CARD = "4111111111111111";

    /// One way to smuggle a person in: a whole segment, put before one of the sample's own.
    private record Probe(String name, String segment) {}

    private static final List<Probe> PROBES =
            List.of(
                    new Probe("buyer's name", "NAD+UD+++" + NAME),
                    new Probe("name in address lines", "NAD+DP+4912345111119::9+" + NAME),
                    new Probe("party name", "NAD+DP+4912345111119::9++" + NAME),
                    new Probe("street", "NAD+DP+4912345111119::9+++" + STREET),
                    new Probe("city and postcode", "NAD+CN+4912345111119::9++++SHINAGAWA++1080075"),
                    new Probe("contact's name", "CTA+IC+:" + NAME),
                    new Probe("phone", "COM+" + PHONE + ":TE"),
                    new Probe("fax", "COM+" + PHONE + ":FX"),
                    new Probe("mail", "COM+taro@home.example:EM"),
                    new Probe("free text", "FTX+AAI+++" + NAME + " " + STREET),
                    new Probe("secret in clear", "FTX+AUT+1++SESAME-1234"),
                    new Probe("social security number", "RFF+ARR:123456789"),
                    new Probe("card number", "RFF+AVB:" + CARD),
                    new Probe("account", "FII+OR+" + CARD + ":" + NAME));

    static Stream<Arguments> probes() {
        return Stream.of("order-response/1", "ship-order/1", "contrl/1", "aperak/1")
                .map(guide -> EdiFixture.files(samples(guide), ".edi"))
                .flatMap(files -> files.stream().limit(1))
                .flatMap(file -> PROBES.stream().map(p -> Arguments.of(file, p.name(), p)));
    }

    private static Path samples(String guide) {
        return EdiFixture.MIGS.resolve(guide + "/samples");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("probes")
    void aPersonIsRefusedWhereverItStands(Path sample, String name, Object probe) {
        String segment = ((Probe) probe).segment();
        List<String> segments = Arrays.asList(EdiFixture.wire(sample).split("(?<=')", 0));
        int trailer = segments.size() - 2;
        for (int at = 3; at <= trailer; at++) {
            List<String> probed = new ArrayList<>(segments);
            probed.add(at, segment + "'");
            probed.set(trailer + 1, "UNT+" + trailer + "+1'");
            assertRefused(String.join("", probed), segment);
        }
    }

    private static void assertRefused(String interchange, String probe) {
        Reading reading =
                EdiFixture.INBOUND.read(
                        EdiFixture.STORE, Bytes.ofText(interchange), EdiFixture.NOON);
        Interchange.Message message =
                new StaediReader(EdiFixture.FORMATS.guides(), Guide.Direction.IN)
                        .read(Bytes.ofText(interchange))
                        .messages()
                        .getFirst();
        assertThat(message.findings())
                .as(interchange)
                .isNotEmpty()
                .noneMatch(f -> f.code().equals(Fault.COUNT_DIFFERS.code()));
        assertThat(reading.intakes()).as(interchange).isEmpty();
        assertThat(reading.problem()).as(interchange).isPresent();
        reading.answers()
                .forEach(answer -> {
                    var ack = EdiFixture.OUTBOUND.write((ToStore) answer, 7, EdiFixture.NOON);
                    assertThat(ack.bytes().text())
                            .as("answer to %s", probe)
                            .doesNotContain(NAME, STREET, PHONE, CARD, "SESAME", "taro@");
                });
    }
}
