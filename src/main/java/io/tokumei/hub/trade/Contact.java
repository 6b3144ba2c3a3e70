// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// How the hub reaches the shopper of one trade. `page` is the token of the private page: whoever
/// holds the link may read it (checklist E1-07).
@Sensitive("contact")
public record Contact(MailAddress address, Language language, Medium medium, String page) {
    /// Stands for a contact whose key is gone.
    public static Contact erased() {
        return new Contact(MailAddress.erased(), Language.EN, Medium.MAIL, "erased");
    }

    @Override
    public String toString() {
        return "Contact[***]";
    }
}
