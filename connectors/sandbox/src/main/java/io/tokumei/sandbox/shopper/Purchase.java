// SPDX-License-Identifier: Apache-2.0

package io.tokumei.sandbox.shopper;

/// An order as its shopper knows it: numbers, secret, price, and how to pay.
///
/// @param order the store's number of it; empty where an agent buys, since the shopper is not told
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

    static final String[] PAYMENT = {"支払番号", "Payment"};

    /// The numbers an agent that buys tells.
    record Numbers(String payment, String shipping, String total) {
        static Numbers told(String text) {
            return new Numbers(
                    Told.needed(text, PAYMENT),
                    Told.needed(text, "受取番号", "Pickup"),
                    Told.needed(text, "合計", "Total"));
        }
    }

    /// What a store's acknowledgement tells; it has no payment number where cash is paid.
    static Purchase told(String text, String secret, String form, String page) {
        return new Purchase(
                Told.needed(text, "注文番号", "Order"),
                Told.value(text, PAYMENT).orElse(""),
                Told.needed(text, "受取番号", "Pickup"),
                secret,
                Told.needed(text, "合計", "金額", "Total"),
                form,
                page);
    }

    /// What an agent bought.
    static Purchase throughAgent(Numbers numbers, String secret, String page) {
        return new Purchase(
                "", numbers.payment(), numbers.shipping(), secret, numbers.total(), "", page);
    }

    /// Tells whether an agent bought it in its own name.
    public boolean isThroughAgent() {
        return order.isEmpty();
    }

    /// The price in yen.
    public long yen() {
        return Long.parseLong(total.replaceAll("[^0-9]", ""));
    }

    @Override
    public String toString() {
        return "Purchase[" + order + "]";
    }
}
