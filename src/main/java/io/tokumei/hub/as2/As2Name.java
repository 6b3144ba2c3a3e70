// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.Optional;

/// AS2 names as they stand in `AS2-From` and `AS2-To` (RFC 4130 section 6.2): 1 to 128 printable
/// ASCII characters, compared exactly, in quotation marks when they hold a blank.
final class As2Name {
    private static final int LONGEST = 128;

    private As2Name() {}

    /// Reads a header value, quoted or not; nothing for what the grammar does not allow.
    static Optional<String> parse(String headerValue) {
        String text = headerValue.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        Optional<String> name =
                quoted ? unescape(text.substring(1, text.length() - 1)) : Optional.of(text);
        return name.filter(As2Name::isName).filter(_ -> quoted || isPlain(text));
    }

    /// The name as it is written into a header.
    static String write(String name) {
        if (isPlain(name) && name.indexOf(' ') < 0) {
            return name;
        }
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static void require(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("an AS2 name is 1 to 128 printable characters");
        }
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST
                && name.chars().allMatch(c -> c >= 32 && c < 127);
    }

    /// Unquoted blanks are accepted on reading, because peers send them.
    private static boolean isPlain(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    }

    private static Optional<String> unescape(String quoted) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c == '"' || (c == '\\' && ++i == quoted.length())) {
                return Optional.empty();
            }
            name.append(quoted.charAt(i));
        }
        return Optional.of(name.toString());
    }
}
