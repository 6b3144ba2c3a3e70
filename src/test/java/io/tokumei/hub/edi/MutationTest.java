// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tokumei.hub.edi.Guide.Direction;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Intake;
import io.tokumei.hub.flow.Reading;
import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.notice.ToStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random damage to good messages: never an exception, always an answer that is itself sound.
class MutationTest {
    private static final int ROUNDS = 500;
    private static final String SERVICE = "'+:?*.\n~ AZ09\u0000\u00e9";

    private final StaediReader answers =
            new StaediReader(EdiFixture.FORMATS.guides(), Direction.OUT);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damageIsAnsweredAndNeverThrows(long seed) {
        var random = new Random(seed);
        List<byte[]> good =
                EdiFixture.files(EdiFixture.MIGS, ".edi").stream()
                        .filter(f -> !f.toString().endsWith(".ack.edi"))
                        .map(f -> EdiFixture.wire(f).getBytes(StandardCharsets.UTF_8))
                        .toList();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = good.get(random.nextInt(good.size()));
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged = damage(damaged, random);
            }
            Bytes bytes = Bytes.of(damaged);
            String as = "seed " + seed + " round " + round + ": " + bytes.text();
            assertThatCode(() -> check(bytes)).as(as).doesNotThrowAnyException();
        }
    }

    private void check(Bytes bytes) {
        Reading reading = EdiFixture.INBOUND.read(EdiFixture.STORE, bytes, EdiFixture.NOON);
        boolean acknowledged =
                reading.answers().stream().anyMatch(ToStore.InterchangeAnswered.class::isInstance);
        boolean isAnswer =
                reading.intakes().stream().allMatch(Intake.InterchangeAnswer.class::isInstance);
        assertThat(acknowledged || isAnswer).isTrue();
        for (Notice answer : reading.answers()) {
            EdiDocument written = EdiFixture.OUTBOUND.write((ToStore) answer, 1, EdiFixture.NOON);
            Interchange back = answers.read(written.bytes());
            assertThat(back.report().isClean())
                    .as("%s of %s", back.report(), written.bytes().text())
                    .isTrue();
        }
    }

    private static byte[] damage(byte[] text, Random random) {
        if (text.length < 2) {
            return text;
        }
        int at = random.nextInt(text.length);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(text, at);
            case 1 -> join(text, at, new byte[0], at + 1);
            case 2 -> join(text, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            case 3 -> join(text, at, service(random), at);
            case 4 -> join(text, at, Arrays.copyOfRange(text, at, end(text, at, random)), at);
            case 5 -> join(text, at, new byte[0], end(text, at, random));
            default -> segments(text, random);
        };
    }

    private static int end(byte[] text, int at, Random random) {
        return Math.min(text.length, at + 1 + random.nextInt(30));
    }

    private static byte[] service(Random random) {
        return String.valueOf(SERVICE.charAt(random.nextInt(SERVICE.length())))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] text, int before, byte[] middle, int after) {
        byte[] joined = new byte[before + middle.length + text.length - after];
        System.arraycopy(text, 0, joined, 0, before);
        System.arraycopy(middle, 0, joined, before, middle.length);
        System.arraycopy(text, after, joined, before + middle.length, text.length - after);
        return joined;
    }

    private static byte[] segments(byte[] text, Random random) {
        String plain = new String(text, StandardCharsets.ISO_8859_1);
        List<String> segments = new ArrayList<>(Arrays.asList(plain.split("(?<=')", 0)));
        int one = random.nextInt(segments.size());
        int other = random.nextInt(segments.size());
        switch (random.nextInt(3)) {
            case 0 -> segments.remove(one);
            case 1 -> segments.add(other, segments.get(one));
            default -> Collections.swap(segments, one, other);
        }
        return String.join("", segments).getBytes(StandardCharsets.ISO_8859_1);
    }
}
