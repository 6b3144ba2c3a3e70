// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.party;

import io.tokumei.hub.trade.Money;

/// What a store offers on its page (checklist GEN-02). The price is a display price: what counts is
/// the store's answer to the order.
public record Item(String code, String name, Money price) {}
