// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Writes items in core deterministic form (RFC 8949 §4.2.1): shortest numbers, definite lengths,
/// keys in bytewise order of their encoding.
final class CborWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    private CborWriter() {}

    static byte[] write(Item item) {
        CborWriter writer = new CborWriter();
        writer.item(item);
        return writer.out.toByteArray();
    }

    private void item(Item item) {
        switch (item) {
            case Item.Whole(long value, _) -> head(0, value);
            case Item.Text(String value, _) -> text(value);
            case Item.Dict(Map<String, Item> entries, _) -> map(entries);
        }
    }

    private void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        head(3, utf8.length);
        out.writeBytes(utf8);
    }

    private void map(Map<String, Item> entries) {
        Map<byte[], Item> ordered = new TreeMap<>(Arrays::compareUnsigned);
        entries.forEach((key, value) -> ordered.put(write(new Item.Text(key, 0)), value));
        head(5, ordered.size());
        ordered.forEach((key, value) -> {
            out.writeBytes(key);
            item(value);
        });
    }

    private void head(int major, long value) {
        int kind = major << 5;
        if (value < 24) {
            out.write(kind | (int) value);
        } else if (value < 1L << 8) {
            number(kind | 24, value, 1);
        } else if (value < 1L << 16) {
            number(kind | 25, value, 2);
        } else if (value < 1L << 32) {
            number(kind | 26, value, 4);
        } else {
            number(kind | 27, value, 8);
        }
    }

    private void number(int first, long value, int width) {
        out.write(first);
        for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
    }
}
