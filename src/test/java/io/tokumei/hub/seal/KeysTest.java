// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.hub.flow.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir Path folder;

    @Test
    void keysAreMadeOnceAndReadAgain() {
        Keys made = Keys.in(folder);
        Keys read = Keys.in(folder);
        assertThat(read.pepperId()).isEqualTo(made.pepperId());
        assertThat(read.encryptionId()).isEqualTo(made.encryptionId());
        assertThat(read.sealingPublicKey()).isEqualTo(made.sealingPublicKey()).hasSize(43);
    }

    @Test
    void onlyTheirUserMayReadThem() throws IOException {
        Path home = folder.resolve("keys");
        Keys.in(home);
        assertThat(mode(home)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(home)) {
            List<Path> found = files.toList();
            assertThat(found)
                    .hasSize(3)
                    .allSatisfy(f -> assertThat(mode(f)).isEqualTo("rw-------"));
        }
    }

    @Test
    void aLostKeyIsNotReplacedInSilence() throws IOException {
        Keys.in(folder);
        Files.delete(folder.resolve("pepper"));
        assertThatThrownBy(() -> Keys.in(folder))
                .hasMessageContaining("'pepper' is missing")
                .hasMessageContaining("backup");
    }

    @Test
    void aFirstStartThatWasCutShortIsFinished() throws IOException {
        Keys made = Keys.in(folder);
        Files.delete(folder.resolve("key-encryption"));
        assertThat(Keys.in(folder).pepperId()).isEqualTo(made.pepperId());
    }

    @Test
    void nothingAboutAKeyIsPrinted() {
        Keys keys = Keys.in(folder);
        assertThat(keys).hasToString("Keys[***]");
        assertThat(new Sealer(keys).newKey()).hasToString("DataKey[***]");
    }

    @Test
    void whatIsSealedOpensAtItsPlaceOnly() {
        var sealer = new Sealer(Keys.in(folder));
        DataKey key = sealer.newKey();
        Bytes plain = Bytes.ofText("four books");
        Bytes sealed = sealer.seal(key, plain, "row/1");
        assertThat(sealed).isNotEqualTo(sealer.seal(key, plain, "row/1"));
        assertThat(sealer.open(key, sealed, "row/1")).isEqualTo(plain);
        assertThatThrownBy(() -> sealer.open(key, sealed, "row/2"))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> sealer.open(sealer.newKey(), sealed, "row/1"))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> sealer.open(key, Bytes.ofText("short"), "row/1"))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void aWrappedKeyOpensAtItsPlaceOnly() {
        var sealer = new Sealer(Keys.in(folder));
        DataKey key = sealer.newKey();
        Bytes wrapped = sealer.wrap(key, "trade/1");
        Bytes sealed = sealer.seal(key, Bytes.ofText("x"), "row");
        assertThat(sealer.open(sealer.unwrap(wrapped, "trade/1"), sealed, "row"))
                .isEqualTo(Bytes.ofText("x"));
        assertThatThrownBy(() -> sealer.unwrap(wrapped, "trade/2"))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void seededEntropyRepeatsItself() {
        var one = new SeededEntropy(5);
        var same = new SeededEntropy(5);
        assertThat(one.bits()).isEqualTo(same.bits());
        assertThat(one.uuid()).isEqualTo(same.uuid());
        assertThat(one.uuid().version()).isEqualTo(4);
        assertThat(new SecureEntropy().uuid().variant()).isEqualTo(2);
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
