// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Recognises a home address written where a pickup point belongs (checklist GEN-10), so that the
/// shopper is told not to send one, and nobody keeps it.
final class HomeAddress {
    private static final List<Pattern> SIGNS =
            List.of(
                    Pattern.compile("[0-9一二三四五六七八九十]{1,3}\\s?丁目"),
                    Pattern.compile("[0-9]{1,5}\\s?番地|番地|[0-9]{1,4}番[0-9]{1,4}号"),
                    Pattern.compile("(?:〒|郵便番号)\\s?[0-9]{3}|\\b[0-9]{3}-[0-9]{4}\\b"),
                    Pattern.compile("(?:東京都|北海道|京都府|大阪府|[^\\s]{2,3}県).{0,20}[市区町村郡]"),
                    Pattern.compile("[市区町村].{0,20}[0-9]{1,4}-[0-9]{1,4}"),
                    Pattern.compile("マンション|アパート|[0-9]{1,4}号室|自宅"),
                    Pattern.compile(
                            "\\b[0-9]{1,5}[a-z]?\\s[a-z .'-]{2,40}\\b"
                                    + "(?:street|st|avenue|ave|road|rd|lane|ln"
                                    + "|drive|dr|boulevard|blvd|way|court"
                                    + "|ct|crescent|terrace|close)\\b"),
                    Pattern.compile(
                            "\\b(?:apt|apartment|flat|suite|room|unit)\\.?\\s?#?[0-9]{1,5}"),
                    Pattern.compile("\\b[a-z]{2}\\s[0-9]{5}(?:-[0-9]{4})?\\b"),
                    Pattern.compile("\\bmy (?:home|house|place)\\b|\\bhome address\\b"));

    private HomeAddress() {}

    static boolean looksLike(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[‐‑‒–—−ー](?=[0-9])", "-");
        return SIGNS.stream().anyMatch(sign -> sign.matcher(plain).find());
    }
}
