// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import io.tokumei.sandbox.keys.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// Where the demo keeps things.
///
/// @param root usually `var/demo`
public record Folders(Path root) {
    public Folders {
        root = root.toAbsolutePath().normalize();
    }

    Path mail() {
        return root.resolve("mail");
    }

    Path store() {
        return root.resolve("store");
    }

    Path courier() {
        return root.resolve("courier");
    }

    Path counter() {
        return root.resolve("counter");
    }

    Path till() {
        return root.resolve("till");
    }

    Path people() {
        return root.resolve("people");
    }

    Path edge() {
        return root.resolve("edge");
    }

    Path hub() {
        return root.resolve("hub");
    }

    Path card() {
        return hub().resolve("card");
    }

    Path partners() {
        return root.resolve("partners");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /// Makes the root, for its owner alone.
    void make() {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root.getParent());
                Files.createDirectory(
                        root,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx--x--x")));
            }
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps a second demo away until this process ends; false when there is one already.
    public boolean lock() {
        make();
        try {
            FileChannel channel =
                    FileChannel.open(
                            root.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the password of the console is kept; made at the first asking.
    Path operatorPassword() {
        Path file = root.resolve("operator.password");
        PrivateFiles.password(file);
        return file;
    }

    /// Removes everything.
    public void clear() {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<Path>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes how)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path folder, @Nullable IOException failed) throws IOException {
                            Files.delete(folder);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
