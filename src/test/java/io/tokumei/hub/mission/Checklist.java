// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.mission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows the product must prove, in the order of the checklist.
record Checklist(List<Entry> entries) {
    private static final String FILE = "/mission/rows.tsv";

    Checklist {
        entries = List.copyOf(entries);
    }

    /// One row: its identity, `M` for a base step or `o` for an option, and a short title.
    record Entry(String row, String kind, String title) {}

    static Checklist load() {
        try (InputStream in = Checklist.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Checklist parse(String text) {
        return new Checklist(
                text.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Checklist::entry)
                        .toList());
    }

    Set<String> rows() {
        return entries.stream().map(Entry::row).collect(Collectors.toUnmodifiableSet());
    }

    private static Entry entry(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != 3) {
            throw new IllegalArgumentException("not three cells: " + line);
        }
        return new Entry(cells.get(0), cells.get(1), cells.get(2));
    }
}
