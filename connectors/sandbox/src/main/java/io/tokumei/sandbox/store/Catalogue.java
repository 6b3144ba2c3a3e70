// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.store;

import java.util.List;
import java.util.Optional;

/// What a store sells. Prices in yen.
public record Catalogue(List<Item> items, long shipping) {
    public Catalogue {
        items = List.copyOf(items);
    }

    /// One thing for sale.
    ///
    /// @param code its GTIN
    /// @param grams what one piece weighs
    public record Item(String code, String name, long price, int grams) {}

    /// The shelf of the demo's bookshop.
    public static Catalogue ofBooks() {
        return new Catalogue(
                List.of(
                        new Item("4901234567894", "PAPERBACK NOVEL", 1200, 300),
                        new Item("4901234567900", "POETRY COLLECTION", 1800, 250),
                        new Item("4901234567917", "COOKBOOK", 2400, 900)),
                260);
    }

    Optional<Item> item(String code) {
        return items.stream().filter(i -> i.code().equals(code)).findFirst();
    }
}
