// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.util.List;

/// What was ordered (checklist FIG-01): goods and quantities, 1 to 100 lines. Only shopper and
/// store may read it.
@Sensitive("items")
public record OrderContent(List<Line> lines) {
    /// Most lines of one order.
    public static final int MAX_LINES = 100;

    public OrderContent {
        lines = List.copyOf(lines);
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("more than " + MAX_LINES + " lines");
        }
    }

    /// One line: the store's item code, its name, and 1 to 999 pieces.
    public record Line(String code, String name, int quantity) {
        public Line {
            if (quantity < 1 || quantity > 999) {
                throw new IllegalArgumentException("quantity outside 1 to 999");
            }
            if (code.length() > 35 || name.length() > 200) {
                throw new IllegalArgumentException("item code or name too long");
            }
        }
    }

    /// Stands for content whose key is gone.
    public static OrderContent erased() {
        return new OrderContent(List.of());
    }

    @Override
    public String toString() {
        return "OrderContent[***]";
    }
}
