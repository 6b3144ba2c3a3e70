// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// The hub's short name of a partner, such as `hon-ya`: lower-case letters, digits and inner
/// hyphens, 2 to 32 characters.
public record PartyId(String value) {
    private static final java.util.regex.Pattern FORM =
            java.util.regex.Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])");

    public PartyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a partner id");
        }
    }

    /// Tells whether a text from outside has the form of a partner id.
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
