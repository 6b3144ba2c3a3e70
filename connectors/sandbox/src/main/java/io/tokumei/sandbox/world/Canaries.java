// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Words that only shopper and hub may ever see, and the search for them in what others received.
final class Canaries {
    /// What the shopper's mail program writes beside the address.
    static final String NAME = "金糸雀カナリア";

    static final String STREET = "鳥籠町9-9-9";
    static final String PHONE = "090-9999-0000";

    /// What it writes below each mail.
    static final String SIGNATURE = NAME + "\n" + STREET + "\n" + PHONE;

    private static final int LARGEST_FILE = 64 << 20;
    private static final List<Charset> CHARSETS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("Shift_JIS"),
                    Charset.forName("EUC-JP"));

    private Canaries() {}

    /// What nobody but shopper and hub may see of one trade, by what it is.
    static Map<String, String> of(Played played) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", NAME);
        words.put("street", STREET);
        words.put("phone", PHONE);
        words.put("mail address", played.address());
        played.wallet()
                .ifPresent(wallet -> {
                    words.put("contract code", wallet.code());
                    words.put("plain contract code", plain(wallet.code()));
                    words.put("verification", plain(wallet.verification()));
                });
        words.put("pickup secret", plain(played.purchase().secret()));
        words.put("grouped pickup secret", played.purchase().secret());
        return words;
    }

    /// What couriers and pickup points may not see of the goods; pickup points see the price where
    /// they collect it, and nobody else on the parcel's way does.
    static Map<String, String> ofGoods() {
        return Map.of("item code", "4901234567894", "item name", "PAPERBACK NOVEL");
    }

    /// What of `words` stands in the text, which holds bytes as ISO 8859-1.
    static List<String> in(String text, Map<String, String> words) {
        List<String> found = new ArrayList<>();
        words.forEach((what, word) -> {
            if (CHARSETS.stream().anyMatch(c -> text.contains(bytes(word, c)))) {
                found.add(what);
            }
        });
        return found;
    }

    /// What of `words` stands in any file below the folder.
    static List<String> below(Path folder, Map<String, String> words) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) <= LARGEST_FILE) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    in(text, words).forEach(w -> found.add(w + " in " + file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String bytes(String word, Charset charset) {
        return new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static String plain(String code) {
        return code.replace("-", "");
    }
}
