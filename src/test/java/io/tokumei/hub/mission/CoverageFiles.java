// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.mission;

import io.tokumei.hub.architecture.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The report on disk, `mission-coverage.json` and `.md`, and the outcomes it was made from.
/// Several test processes may add to it one after another: a later outcome of a test replaces the
/// earlier one, and a test that is gone is forgotten. A complete run replaces everything.
final class CoverageFiles {
    private final Path folder;

    CoverageFiles(Path folder) {
        this.folder = folder;
    }

    static CoverageFiles standard() {
        return new CoverageFiles(SourceTree.output(""));
    }

    void add(Outcomes newer) {
        Path kept = folder.resolve("mission-outcomes.tsv");
        try (FileChannel channel = open(folder.resolve("mission.lock"));
                FileLock lock = channel.lock()) {
            Outcomes older =
                    Files.exists(kept) && lock.isValid()
                            ? Outcomes.parse(Files.readString(kept))
                            : Outcomes.none();
            Outcomes all = older.overlaidWith(newer);
            Coverage coverage = Coverage.of(Checklist.load(), all, Claims::of);
            Files.writeString(kept, all.format());
            Files.writeString(folder.resolve("mission-coverage.json"), coverage.json());
            Files.writeString(folder.resolve("mission-coverage.md"), coverage.markdown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
