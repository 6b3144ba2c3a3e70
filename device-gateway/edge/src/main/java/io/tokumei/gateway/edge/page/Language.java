// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/// The languages of the pages and their texts.
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private static final int MAX_HEADER = 200;

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// The language with this tag, `ja` or `en`.
    public static Optional<Language> of(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// What a browser's `Accept-Language` (RFC 9110 §12.5.4) prefers of ours.
    static Optional<Language> accepted(String header) {
        if (header.isBlank() || header.length() > MAX_HEADER) {
            return Optional.empty();
        }
        try {
            List<LanguageRange> ranges = LanguageRange.parse(header);
            Locale best = Locale.lookup(ranges, List.of(Locale.JAPANESE, Locale.ENGLISH));
            return best == null ? Optional.empty() : of(best.getLanguage());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String tag() {
        return locale.getLanguage();
    }

    /// The text of a key, escaped nowhere: it is ours.
    ///
    /// @throws MissingResourceException when a page names a text that does not exist
    String text(String key, Object... arguments) {
        String pattern = texts().getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, locale).format(arguments);
    }

    /// The bundle is kept by the JDK; there is no fall back from one language to the other.
    private ResourceBundle texts() {
        return ResourceBundle.getBundle(
                "io.tokumei.gateway.edge.page.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
