// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.store;

import java.util.List;

/// An order as the store keeps it. The store knows no buyer: only numbers, goods and a place.
///
/// @param order the hub's order number
/// @param shipping the number for the label
/// @param number the store's own transaction number
/// @param secret what whoever collects has to know; the store makes it and tells only the hub
/// @param total in yen, with shipping
record Sale(
        String order,
        String shipping,
        String number,
        String secret,
        String pickupPoint,
        List<Line> lines,
        long total,
        int grams,
        String label) {
    Sale {
        lines = List.copyOf(lines);
    }

    /// One line of it.
    record Line(String code, int quantity, long price) {
        long amount() {
            return price * quantity;
        }
    }

    boolean isKnownAs(String text) {
        return text.equals(order) || text.equals(shipping) || text.equals(number);
    }

    long goods() {
        return lines.stream().mapToLong(Line::amount).sum();
    }

    @Override
    public String toString() {
        return "Sale[" + number + "]";
    }
}
