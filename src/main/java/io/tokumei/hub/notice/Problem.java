// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.notice;

/// What was wrong with one field of a form, by the field's name; never what was written there.
public record Problem(Field field, Kind kind) {
    /// A field of the order, payment or purchase form.
    public enum Field {
        STORE,
        ITEM,
        QUANTITY,
        PICKUP_POINT,
        PAYMENT_AGENT,
        PURCHASE_AGENT,
        CONTRACT_CODE,
        VERIFICATION,
        PAYMENT_REFERENCE,
        PAYEE,
        AMOUNT,
        LIMIT,
        WHOLE
    }

    /// What is the matter with it.
    public enum Kind {
        MISSING,
        UNREADABLE,
        UNKNOWN,
        HOME_ADDRESS,
        TOO_LONG
    }
}
