// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.notice;

import io.tokumei.hub.trade.Sensitive;
import java.util.List;

/// What was understood of an order form, as plain text fields ready to be filled in again.
@Sensitive("items")
public record OrderDraft(String store, List<Line> lines, String pickupPoint, String paymentAgent) {
    public OrderDraft {
        lines = List.copyOf(lines);
    }

    /// One line as it was written.
    public record Line(String item, String quantity) {}

    /// Nothing understood.
    public static OrderDraft empty() {
        return new OrderDraft("", List.of(), "", "");
    }

    /// Stands for a draft whose key is gone.
    public static OrderDraft erased() {
        return empty();
    }

    @Override
    public String toString() {
        return "OrderDraft[***]";
    }
}
