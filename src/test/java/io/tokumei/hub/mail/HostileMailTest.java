// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mail made to hurt its reader: it costs little time and never an exception.
class HostileMailTest {
    /// Far above what is needed, so that a busy machine does not fail the test; a parser without
    /// limits takes minutes for these.
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String HEAD =
            """
            Authentication-Results: mail.tokumei.example; auth=pass smtp.auth=buyer@anon.example
            From: buyer@anon.example
            """;

    private final MailReader reader = new MailReader(DemoParties.settings(), new DemoParties());

    @ParameterizedTest
    @ValueSource(ints = {21, 1_000, 20_000})
    void deepNestingIsRefused(int depth) {
        var mail = new StringBuilder(HEAD);
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b");
            mail.append(i).append("\r\n");
        }
        mail.append("\r\nitem: A-001\r\n");
        assertThat(readSoon(mail.toString()).problem()).contains("mail nested too deeply");
    }

    @Test
    void twentyLevelsAreRead() {
        var mail = new StringBuilder(HEAD);
        for (int i = 0; i < MimeScan.MAX_DEPTH; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b");
            mail.append(i).append("\r\n");
        }
        mail.append("\r\nhelp\r\n");
        assertThat(readSoon(mail.toString()).problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 200_000})
    void countlessPartsAreRefused(int count) {
        String mail =
                HEAD
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\n\r\n".repeat(count)
                        + "--b--\r\n";
        assertThat(readSoon(mail).problem()).contains("mail of too many parts");
    }

    @Test
    void aHugeHeaderIsRefused() {
        assertThat(readSoon(HEAD + "X: " + "a".repeat(1_000_000) + "\r\n\r\nhelp").problem())
                .contains("mail header too large");
        assertThat(readSoon(HEAD + "X: a\r\n".repeat(100_000) + "\r\nhelp").problem())
                .contains("mail header too large");
    }

    @Test
    void aHugeMailIsRefusedAndItsSenderTold() {
        Reading reading = readSoon(HEAD + "\r\n" + "a".repeat(MimeScan.MAX_SIZE));
        assertThat(reading.problem()).contains("mail too large");
        assertThat(reading.answers()).hasSize(1);
    }

    @Test
    void anOverlongBoundaryIsRefused() {
        String boundary = "b".repeat(71);
        String mail = HEAD + "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\nx";
        assertThat(readSoon(mail).problem()).contains("mail boundary missing or too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "> ",
                "on wrote ",
                "= ",
                "item: ",
                "item:　",
                "2026年11月22日 <",
                "※商品コード：←",
                "<-",
                "_-",
                "1-1 市",
                "a street ",
                "商品、",
                "\t",
                "[",
                "=?iso-2022-jp?B?"
            })
    void repeatedPiecesCostNoTime(String piece) {
        String lines = (piece.repeat(900 / piece.length()) + "\r\n").repeat(200);
        readSoon(HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + lines);
        readSoon(HEAD + "\r\n" + piece.repeat(100_000));
        readSoon(HEAD + "\r\n" + "受取場所：" + piece.repeat(400) + "\r\nitem: x\r\n");
        readSoon(HEAD + "Subject: " + piece.repeat(2_000).replace("\t", "") + "\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<blockquote>", "<table><tr><td>", "<b", "<!--", "<a href='"})
    void deepMarkupCostsNoTime(String piece) {
        String html = piece.repeat(400_000 / piece.length());
        readSoon(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n" + html);
    }

    @Test
    void twoThousandMutantsNeverThrow() throws IOException {
        var random = new Random(20_261_122);
        List<byte[]> seeds = seeds();
        for (int i = 0; i < 2_000; i++) {
            byte[] mutant = mutated(seeds.get(random.nextInt(seeds.size())), random);
            String account = random.nextBoolean() ? MailReader.ORDER : MailReader.AGENT;
            long start = System.nanoTime();
            Reading reading = reader.read(account, Bytes.of(mutant));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
            assertThat(reading.intakes().size() + reading.answers().size()).isLessThanOrEqualTo(1);
        }
    }

    private Reading readSoon(String mail) {
        long start = System.nanoTime();
        Reading reading =
                reader.read(MailReader.ORDER, Bytes.of(mail.getBytes(StandardCharsets.UTF_8)));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        return reading;
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Path mail : MailReaderTest.mails()) {
            seeds.add(Files.readAllBytes(MailReaderTest.FOLDER.resolve(mail)));
        }
        return seeds;
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(40), bytes.length - at);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = spliced(bytes, at, length, new byte[0]);
                case 2 -> bytes = spliced(bytes, at, 0, slice(bytes, at, length));
                default -> bytes = spliced(bytes, at, 0, piece(random));
            }
        }
        return bytes;
    }

    private static byte[] piece(Random random) {
        List<String> pieces =
                List.of(
                        "\r\n",
                        "\r\n\r\n",
                        "--",
                        "=",
                        "\u001b$B",
                        ":",
                        "：",
                        "\u0000",
                        "=?",
                        ";\"(");
        return pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] slice(byte[] bytes, int at, int length) {
        return Arrays.copyOfRange(bytes, at, at + length);
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
        byte[] result = new byte[bytes.length - removed + added.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(added, 0, result, at, added.length);
        System.arraycopy(
                bytes, at + removed, result, at + added.length, bytes.length - at - removed);
        return result.length == 0 ? new byte[1] : result;
    }
}
