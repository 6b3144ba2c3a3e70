// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir Path folder;

    @Test
    void aSealedTextOpensForItsReceiverAndItsOrderOnly() throws Exception {
        AsymmetricCipherKeyPair pair = Sealing.suite().generatePrivateKey();
        byte[] point = Sealing.suite().serializePublicKey(pair.getPublic());
        String sealed =
                Sealing.seal(new Sealing.PublicKey(Sealing.encode(point)), "7Q2K94MXTR", "ORDER");

        assertThat(sealed).matches("V1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]+");
        assertThat(Sealing.open(sealed, pair, "ORDER")).isEqualTo("7Q2K94MXTR");
        assertThatThrownBy(() -> Sealing.open(sealed, pair, "OTHER"))
                .isInstanceOf(InvalidCipherTextException.class);
    }

    @Test
    void aPasswordIsMadeOnceAndForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("a").resolve("b.password");

        String first = PrivateFiles.password(file);

        assertThat(PrivateFiles.password(file)).isEqualTo(first).hasSize(24);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aSiteWaitsForItsCertificate() throws Exception {
        var site = new SiteIdentity(folder, "shinagawa-1");

        String request = site.request();

        assertThat(request).startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        assertThat(site.isCertified()).isFalse();
        Path certificate = folder.resolve("certificate.pem");
        Identity issued = Identity.keptIn(folder, "issued");
        Files.writeString(
                certificate, Certificates.pem(issued.certificate()), StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> site.certified(certificate))
                .as("a certificate for another key")
                .isInstanceOf(IllegalStateException.class);
    }
}
