// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import java.util.regex.Pattern;

/// The shapes of the contract's texts, asked by the reader and by the records alike.
enum Rule {
    ID("[A-Za-z0-9-]{1,64}"),
    SITE("[a-z0-9][a-z0-9-]{0,31}"),
    SESSION("[A-Za-z0-9-]{0,64}"),
    CURRENCY("[A-Z]{3}"),
    TOKEN("[a-z][a-z0-9-]{0,31}"),
    SHELF("[^\\p{Cntrl}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}]{1,16}"),
    SECRET("[^\\p{Cntrl}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}]{1,64}");

    private final Pattern pattern;

    Rule(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    boolean allows(String text) {
        return pattern.matcher(text).matches();
    }

    /// For constructors: a value that breaks the rule is a programming error, and is not repeated.
    void require(String text) {
        if (!allows(text)) {
            throw new IllegalArgumentException("breaks the rule " + name());
        }
    }
}
