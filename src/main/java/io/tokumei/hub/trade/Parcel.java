// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

/// What the courier carries, without a word about the goods (checklist E1-15): how many packages,
/// their weight in grams, and the transport label (SSCC) if the shipper gave one.
public record Parcel(int count, int weightGrams, String label) {
    public Parcel {
        if (count < 1 || count > 99 || weightGrams < 0 || weightGrams > 1_000_000) {
            throw new IllegalArgumentException("parcel outside 1 to 99 packages, 0 to 1,000 kg");
        }
        if (label.length() > 35) {
            throw new IllegalArgumentException("label longer than 35");
        }
    }
}
