// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A mail address, at most 254 characters, without display name. Masked when printed: an address is
/// identity.
@Sensitive("contact")
public record MailAddress(String value) {
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,189}");

    public MailAddress {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /// Reads an address from outside; empty when it has no usable form.
    public static Optional<MailAddress> read(String text) {
        String plain = text.strip();
        return FORM.matcher(plain).matches()
                ? Optional.of(new MailAddress(plain))
                : Optional.empty();
    }

    /// Stands for an address whose key is gone.
    public static MailAddress erased() {
        return new MailAddress("erased@invalid");
    }

    /// The same mailbox whatever the case of its domain.
    public String canonical() {
        int at = value.lastIndexOf('@');
        return value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "***@***";
    }
}
