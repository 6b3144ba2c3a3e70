// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.history;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// A file of JSON lines that only grows. An entry is on the disk when [#append] returns; a line
/// torn by a crash is cut off at the next opening.
///
/// @param <T> a record that Jackson can write and read
public final class AppendLog<T> implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Larger files are refused: a demo that grew this far wants a reset.
    private static final long MAX_BYTES = 512L << 20;

    /// Not a channel: an interrupt would close that.
    private final RandomAccessFile file;

    private final List<T> entries = new ArrayList<>();

    private AppendLog(RandomAccessFile file) {
        this.file = file;
    }

    public static <T> AppendLog<T> open(Path path, Class<T> type) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var log = new AppendLog<T>(new RandomAccessFile(path.toFile(), "rw"));
            log.load(Files.readAllBytes(path), type);
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void append(T entry) {
        byte[] line = (JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (file.getFilePointer() + line.length > MAX_BYTES) {
                throw new IOException("history is full");
            }
            file.write(line);
            file.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.add(entry);
    }

    public synchronized List<T> all() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(byte[] bytes, Class<T> type) throws IOException {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String line = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                entries.add(JSON.readValue(line, type));
                start = i + 1;
            }
        }
        file.setLength(start);
        file.seek(start);
    }
}
