// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mutilated messages and headers: there is always an answer, never an exception.
class GarbageTest {
    private static final As2Receiver RECEIVER =
            As2World.receiver(As2World.partner(As2World.STORE, As2World.STORE_KEY));
    private static final As2Receiver LENIENT =
            As2World.receiver(
                    As2World.needing(
                            As2World.partner(As2World.STORE, As2World.STORE_KEY),
                            MinimumSecurity.NONE));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mutatedMessagesAreAnswered(long seed) throws Exception {
        RandomGenerator random = new Random(seed);
        List<As2Request> originals = originals();
        for (int i = 0; i < 500; i++) {
            As2Request original = originals.get(random.nextInt(originals.size()));
            Content body = mutated(original.body(), random);
            As2Request request = new As2Request("POST", original.headers(), body);
            assertAnswered(random.nextBoolean() ? RECEIVER : LENIENT, request);
        }
    }

    private static List<As2Request> originals() throws Exception {
        MimeEntity signed = Forge.signed(Forge.Style.GOOD, List.of(As2World.STORE_KEY));
        return List.of(
                Forge.encrypted(signed),
                Forge.posted(signed),
                Forge.posted(Forge.compressed(signed)),
                Forge.encrypted(Forge.compressed(signed)),
                Forge.posted(Forge.PAYLOAD));
    }

    private static void assertAnswered(As2Receiver receiver, As2Request request) {
        Opened opened = receiver.open(request);
        assertThat(opened.answer().status()).isIn(200, 204, 400, 403, 405, 413);
        if (opened.received() instanceof Received.Message message && message.signer().isPresent()) {
            assertThat(message.payload()).isEqualTo(As2World.ORDER);
        }
    }

    private static Content mutated(Content body, RandomGenerator random) {
        byte[] octets = body.bytes();
        int kind = random.nextInt(4);
        if (kind == 0) {
            return body.slice(0, random.nextInt(octets.length));
        }
        if (kind == 1) {
            int from = random.nextInt(octets.length);
            return body.slice(from, octets.length);
        }
        int changes = 1 + random.nextInt(kind == 2 ? 2 : 30);
        for (int i = 0; i < changes; i++) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
        }
        return Content.of(octets);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void mutatedHeadersAreAnswered(long seed) {
        RandomGenerator random = new Random(seed);
        As2Request good = As2World.arriving(Packaging.DEFAULT);
        for (int i = 0; i < 300; i++) {
            List<Headers.Field> fields = new ArrayList<>();
            for (Headers.Field field : good.headers().fields()) {
                boolean change = random.nextInt(4) == 0;
                String value = change ? mutated(field.value(), random) : field.value();
                fields.add(new Headers.Field(field.name(), value));
            }
            assertAnswered(RECEIVER, new As2Request("POST", new Headers(fields), good.body()));
        }
    }

    private static String mutated(String value, RandomGenerator random) {
        if (value.isEmpty()) {
            return "\"";
        }
        StringBuilder text = new StringBuilder(value);
        text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(200)));
        return random.nextBoolean()
                ? text.toString()
                : text.substring(random.nextInt(text.length()));
    }

    @Test
    void deeplyNestedStructuresAreAnswered() {
        for (byte[] unit :
                List.of(new byte[] {0x30, (byte) 0x80}, new byte[] {0x24, (byte) 0x80})) {
            byte[] deep = new byte[2_000_000];
            for (int i = 0; i < deep.length; i += 2) {
                System.arraycopy(unit, 0, deep, i, 2);
            }
            MimeEntity entity = MimeWriter.cms("enveloped-data", Content.of(deep));
            assertAnswered(RECEIVER, Forge.posted(entity));
        }
    }

    @Test
    void anEmptyBodyIsAnswered() {
        As2Request good = As2World.arriving(Packaging.DEFAULT);
        assertAnswered(RECEIVER, new As2Request("POST", good.headers(), Content.EMPTY));
        assertAnswered(
                RECEIVER, new As2Request("POST", good.headers(), Content.of("\r\n", US_ASCII)));
    }

    /// Whatever is done to the last blocks of an envelope, the answer is the same: nothing tells
    /// whether the padding was right.
    @Test
    void tamperedCiphertextHasOneAnswer() {
        As2Request good = As2World.arriving(Packaging.DEFAULT);
        RandomGenerator random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] octets = good.body().bytes();
            int position = octets.length - 1 - random.nextInt(48);
            octets[position] ^= (byte) (1 + random.nextInt(255));
            Received received =
                    RECEIVER.open(new As2Request("POST", good.headers(), Content.of(octets)))
                            .received();
            assertThat(received)
                    .isInstanceOfSatisfying(
                            Received.Failed.class,
                            failed ->
                                    assertThat(failed.failure())
                                            .isEqualTo(Failure.DECRYPTION_FAILED));
        }
    }
}
