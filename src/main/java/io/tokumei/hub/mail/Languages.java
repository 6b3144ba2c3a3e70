// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import io.tokumei.hub.trade.Language;
import java.util.List;
import java.util.Locale;

/// Finds the language to answer a mail in: the one asked for, that of the labels, that of the words
/// written, what the mail's header declares, and last that of its character set.
final class Languages {
    private Languages() {}

    static Language of(
            List<LabelLines.Entry> entries, String written, MailHeaders headers, String charset) {
        for (LabelLines.Entry entry : entries) {
            if (entry.is(Label.LANGUAGE) && !entry.value().isEmpty()) {
                return isJapaneseName(entry.value()) ? Language.JA : Language.EN;
            }
        }
        if (!entries.isEmpty()) {
            long japanese = entries.stream().filter(LabelLines.Entry::japanese).count();
            return japanese * 2 >= entries.size() ? Language.JA : Language.EN;
        }
        if (!written.isBlank()) {
            return hasJapanese(written) ? Language.JA : Language.EN;
        }
        String declared = headers.first("Content-Language").toLowerCase(Locale.ROOT);
        if (!declared.isBlank()) {
            return declared.startsWith("ja") ? Language.JA : Language.EN;
        }
        String set = charset.toLowerCase(Locale.ROOT);
        return set.contains("2022-jp") || set.contains("jis") || set.contains("euc-jp")
                ? Language.JA
                : Language.EN;
    }

    static boolean hasJapanese(String text) {
        return text.codePoints()
                .anyMatch(c ->
                        switch (Character.UnicodeScript.of(c)) {
                            case HIRAGANA, KATAKANA, HAN -> true;
                            default -> false;
                        });
    }

    private static boolean isJapaneseName(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("ja") || plain.startsWith("日本") || plain.startsWith("jp");
    }
}
