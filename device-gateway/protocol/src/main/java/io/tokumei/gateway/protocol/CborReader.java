// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import io.tokumei.gateway.protocol.Decoding.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads one item in core deterministic form (RFC 8949 §4.2.1) and refuses every other form.
final class CborReader {
    static final int MAX_TEXT = 512;
    static final int MAX_ENTRIES = 24;
    static final int MAX_DEPTH = 3;

    private static final int WHOLE = 0;
    private static final int TEXT = 3;
    private static final int MAP = 5;

    private final byte[] bytes;
    private int at;

    private CborReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static Item readAll(byte[] bytes) throws Unreadable {
        CborReader reader = new CborReader(bytes);
        Item item = reader.item(1);
        if (reader.at != bytes.length) {
            throw reader.fault(Reason.TRAILING, reader.at);
        }
        return item;
    }

    private Item item(int depth) throws Unreadable {
        int start = at;
        int head = next();
        int info = head & 0x1f;
        return switch (head >> 5) {
            case WHOLE -> new Item.Whole(argument(info, start), start);
            case TEXT -> new Item.Text(text(argument(info, start), start), start);
            case MAP -> map(argument(info, start), start, depth);
            default -> throw fault(Reason.UNSUPPORTED_ITEM, start);
        };
    }

    private long argument(int info, int start) throws Unreadable {
        if (info < 24) {
            return info;
        }
        if (info > 27) {
            throw fault(Reason.NOT_DETERMINISTIC, start);
        }
        int width = 1 << (info - 24);
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = (value << 8) | next();
        }
        if (value < 0) {
            throw fault(Reason.TOO_LARGE, start);
        }
        if (value < smallestOf(width)) {
            throw fault(Reason.NOT_DETERMINISTIC, start);
        }
        return value;
    }

    private static long smallestOf(int width) {
        return width == 1 ? 24 : 1L << (width * 4);
    }

    private String text(long length, int start) throws Unreadable {
        if (length > MAX_TEXT) {
            throw fault(Reason.TOO_LARGE, start);
        }
        if (length > bytes.length - at) {
            throw fault(Reason.TRUNCATED, bytes.length);
        }
        ByteBuffer slice = ByteBuffer.wrap(bytes, at, (int) length);
        at += (int) length;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(slice).toString();
        } catch (CharacterCodingException e) {
            throw fault(Reason.BAD_TEXT, start);
        }
    }

    private Item.Dict map(long count, int start, int depth) throws Unreadable {
        if (depth > MAX_DEPTH) {
            throw fault(Reason.TOO_DEEP, start);
        }
        if (count > MAX_ENTRIES) {
            throw fault(Reason.TOO_LARGE, start);
        }
        Map<String, Item> entries = new LinkedHashMap<>();
        int before = at;
        for (int i = 0; i < count; i++) {
            int keyStart = at;
            if (!(item(MAX_DEPTH + 1) instanceof Item.Text key)) {
                throw fault(Reason.WRONG_KIND, keyStart);
            }
            if (i > 0 && !ascends(before, keyStart)) {
                throw fault(Reason.NOT_DETERMINISTIC, keyStart);
            }
            before = keyStart;
            entries.put(key.value(), item(depth + 1));
        }
        return new Item.Dict(entries, start);
    }

    /// Bytewise order of two encoded keys; both were read, so their ends follow from their heads.
    private boolean ascends(int first, int second) {
        return Arrays.compareUnsigned(bytes, first, keyEnd(first), bytes, second, keyEnd(second))
                < 0;
    }

    private int keyEnd(int start) {
        int info = bytes[start] & 0x1f;
        return switch (info) {
            case 24 -> start + 2 + (bytes[start + 1] & 0xff);
            case 25 -> start + 3 + ((bytes[start + 1] & 0xff) << 8 | (bytes[start + 2] & 0xff));
            default -> start + 1 + info;
        };
    }

    private int next() throws Unreadable {
        if (at >= bytes.length) {
            throw fault(Reason.TRUNCATED, bytes.length);
        }
        return bytes[at++] & 0xff;
    }

    private Unreadable fault(Reason reason, int position) {
        return new Unreadable(reason, "", position);
    }
}
