// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// The part a party plays in a trade; `disclosure.yaml` says per role what it may know.
public enum Role {
    SHOPPER,
    STORE,
    PAYMENT_AGENT,
    PURCHASE_AGENT,
    CARD_COMPANY,
    COURIER,
    PICKUP_POINT,
    OPERATOR
}
