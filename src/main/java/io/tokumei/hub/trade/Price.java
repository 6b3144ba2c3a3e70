// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.util.List;

/// The total price with its typed lines (checklist GEN-05).
public record Price(List<Line> lines, Money total) {
    public Price {
        lines = List.copyOf(lines);
    }

    /// What a part of the price is for.
    public enum Kind {
        GOODS,
        SHIPPING,
        FEE
    }

    /// One part of the price.
    public record Line(Kind kind, Money amount) {}

    /// A price of goods, and shipping and fees as what is left up to `total`.
    public static Price of(Money goods, Money total) {
        if (total.isLessThan(goods)) {
            throw new IllegalArgumentException("total below goods");
        }
        Money rest = total.minus(goods);
        return rest.minor() == 0
                ? new Price(List.of(new Line(Kind.GOODS, goods)), total)
                : new Price(
                        List.of(new Line(Kind.GOODS, goods), new Line(Kind.SHIPPING, rest)), total);
    }
}
