// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.gateway.protocol.Body.ParcelStored;
import io.tokumei.gateway.protocol.Decoding.Decoded;
import io.tokumei.gateway.protocol.Decoding.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORMapper;

final class EnvelopeCodecTest {

    @ParameterizedTest
    @MethodSource("io.tokumei.gateway.protocol.Samples#all")
    void everyTypeComesBackAsItWas(Envelope envelope) {
        byte[] bytes = EnvelopeCodec.encode(envelope);

        assertThat(EnvelopeCodec.decode(bytes)).isEqualTo(new Decoded(envelope));
        assertThat(bytes).hasSizeLessThan(EnvelopeCodec.MAX_BYTES);
    }

    @ParameterizedTest
    @MethodSource("io.tokumei.gateway.protocol.Samples#all")
    void anotherReaderSeesTheSameFields(Envelope envelope) {
        JsonNode seen = new CBORMapper().readTree(EnvelopeCodec.encode(envelope));

        assertThat(seen.get("v").asInt()).isEqualTo(1);
        assertThat(seen.get("site").asString()).isEqualTo("shinagawa-1");
        assertThat(seen.get("type").asString()).isEqualTo(envelope.body().type());
        assertThat(seen.get("ts").asString()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(seen.has("seq")).isEqualTo(envelope.seq().isPresent());
        assertThat(seen.get("body").isObject()).isTrue();
    }

    @Test
    void theBytesOfTheContractNeverChange() throws IOException {
        StringBuilder written = new StringBuilder();
        for (Envelope envelope : Samples.all()) {
            written.append(envelope.body().type())
                    .append(' ')
                    .append(HexFormat.of().formatHex(EnvelopeCodec.encode(envelope)))
                    .append('\n');
        }

        assertThat(written).hasToString(golden());
    }

    @Test
    void aTypedSecretDoesNotShow() {
        assertThat(Samples.all().get(3).toString()).contains("•••").doesNotContain("0123456789");
    }

    @Test
    void longTextsOfAnyLanguageKeepWithinTheLimit() {
        Envelope envelope =
                Samples.event(1, new ParcelStored(Samples.REFERENCE, "棚".repeat(16), Samples.NOON));

        assertThat(EnvelopeCodec.decode(EnvelopeCodec.encode(envelope)))
                .isEqualTo(new Decoded(envelope));
    }

    /// What decodes at all has one form only, so a changed byte is refused or means something else.
    @RepeatedTest(8)
    void changedBytesNeverThrowAndNeverHaveTwoForms(RepetitionInfo run) {
        SplittableRandom random = new SplittableRandom(run.getCurrentRepetition());
        for (int i = 0; i < 20_000; i++) {
            Envelope sample = Samples.all().get(random.nextInt(Samples.all().size()));
            byte[] bytes = mutated(EnvelopeCodec.encode(sample), random);
            switch (EnvelopeCodec.decode(bytes)) {
                case Decoded it -> assertThat(EnvelopeCodec.encode(it.envelope())).isEqualTo(bytes);
                case Malformed it -> assertThat(it.position()).isBetween(0, bytes.length);
            }
        }
    }

    private static String golden() throws IOException {
        try (InputStream in = EnvelopeCodecTest.class.getResourceAsStream("golden.txt")) {
            return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        int times = 1 + random.nextInt(3);
        byte[] result = bytes;
        for (int i = 0; i < times && result.length > 0; i++) {
            result = mutatedOnce(result, random);
        }
        return result;
    }

    private static byte[] mutatedOnce(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9));
            case 2 -> {
                byte[] swapped = bytes.clone();
                swapped[at] = bytes[random.nextInt(bytes.length)];
                yield swapped;
            }
            default -> {
                byte[] changed = bytes.clone();
                changed[at] = (byte) random.nextInt();
                yield changed;
            }
        };
    }
}
