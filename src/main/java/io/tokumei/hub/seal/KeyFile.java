// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;

/// A key in a file of its own, readable by the hub's user only: one line of base64url.
final class KeyFile {
    private static final int MAX_SIZE = 1000;

    private KeyFile() {}

    static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] read(Path file) {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new IllegalStateException("not a key: " + file);
            }
            return Base64.getUrlDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the key so that it is either whole and on disk, or not there.
    static void write(Path file, byte[] key) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        byte[] line =
                (Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try {
            Files.deleteIfExists(unfinished);
            try (FileChannel out =
                    FileChannel.open(
                            unfinished,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer content = ByteBuffer.wrap(line);
                while (content.hasRemaining()) {
                    out.write(content);
                }
                out.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
