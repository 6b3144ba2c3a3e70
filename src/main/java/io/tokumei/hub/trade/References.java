// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// The references of one trade. The store knows `order` and `shipping` (it prints the label), the
/// paying agent `payment`, courier and pickup point `shipping`, the shopper all three. `alias` is
/// the local part of the address under which the store may write to the shopper of this trade and
/// no other (checklist E1-04).
public record References(Reference order, Reference payment, Reference shipping, String alias) {}
