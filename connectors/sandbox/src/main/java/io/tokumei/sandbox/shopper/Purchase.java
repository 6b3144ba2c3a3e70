// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.shopper;

/// An order as its shopper knows it: numbers, secret, price, and how to pay.
///
/// @param form the lines to send to the agent; empty for an order made on the web
/// @param page link of the private page; empty for an order made by mail
public record Purchase(
        String order,
        String payment,
        String shipping,
        String secret,
        String total,
        String form,
        String page) {

    /// The price in yen.
    public long yen() {
        return Long.parseLong(total.replaceAll("[^0-9]", ""));
    }

    @Override
    public String toString() {
        return "Purchase[" + order + "]";
    }
}
