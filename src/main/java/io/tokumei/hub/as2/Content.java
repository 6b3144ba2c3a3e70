// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Immutable octets of an HTTP body or of a MIME part, kept exactly as they were received.
///
/// Slices share the memory of what they were cut from. Today the octets live in memory, which is
/// why everything that makes a content asks for a limit; callers that use [#open()] and [#length()]
/// keep working when large bodies move to disk.
public final class Content {
    /// No octets at all.
    public static final Content EMPTY = new Content(new byte[0], 0, 0);

    private final byte[] octets;
    private final int from;
    private final int to;

    private Content(byte[] octets, int from, int to) {
        this.octets = octets;
        this.from = from;
        this.to = to;
    }

    /// A content with a copy of the given octets.
    public static Content of(byte[] octets) {
        return wrap(octets.clone());
    }

    /// A content with the text in the given charset.
    public static Content of(String text, Charset charset) {
        return wrap(text.getBytes(charset));
    }

    /// Reads a stream to its end, or gives nothing once it proves longer than `limit` octets.
    public static Optional<Content> read(InputStream in, long limit) throws IOException {
        int room = (int) Math.min(Integer.MAX_VALUE - 16L, limit + 1);
        byte[] octets = in.readNBytes(room);
        return octets.length > limit ? Optional.empty() : Optional.of(wrap(octets));
    }

    /// Takes the array over without a copy; the caller must not touch it again.
    static Content wrap(byte[] octets) {
        return new Content(octets, 0, octets.length);
    }

    /// Number of octets.
    public long length() {
        return size();
    }

    /// A fresh stream over the octets.
    public InputStream open() {
        return new ByteArrayInputStream(octets, from, size());
    }

    /// A copy of the octets.
    public byte[] bytes() {
        return Arrays.copyOfRange(octets, from, to);
    }

    /// Writes the octets to the stream and leaves it open.
    public void writeTo(OutputStream out) throws IOException {
        out.write(octets, from, size());
    }

    /// The octets read as text.
    public String text(Charset charset) {
        return new String(octets, from, size(), charset);
    }

    int size() {
        return to - from;
    }

    byte at(int index) {
        return octets[from + checked(index, size() - 1)];
    }

    Content slice(int start, int end) {
        return new Content(octets, from + checked(start, end), from + checked(end, size()));
    }

    void digestInto(MessageDigest digest) {
        digest.update(octets, from, size());
    }

    /// Position of the next line feed at or after `start`, or the length where there is none.
    int endOfLine(int start) {
        int index = from + start;
        while (index < to && octets[index] != '\n') {
            index++;
        }
        return index - from;
    }

    private static int checked(int index, int highest) {
        if (index < 0 || index > highest) {
            throw new IndexOutOfBoundsException(index);
        }
        return index;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content that
                && Arrays.equals(octets, from, to, that.octets, that.from, that.to);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    /// Tells the length only: bodies are never logged.
    @Override
    public String toString() {
        return "Content[" + size() + " octets]";
    }
}
