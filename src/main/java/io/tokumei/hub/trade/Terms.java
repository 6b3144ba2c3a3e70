// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.trade;

import java.time.Duration;

/// How long a trade waits for whom. They are fixed when the order is placed: what was promised to
/// the shopper holds, whatever is configured later.
///
/// @param payWithin for the payment, from the store's acceptance
/// @param firstWarning until the shopper is reminded of a waiting parcel, from its arrival
/// @param secondWarning until the second reminder, from its arrival
/// @param storage how long the pickup point keeps the parcel, from its arrival
public record Terms(
        Duration payWithin, Duration firstWarning, Duration secondWarning, Duration storage) {
    /// Before the end of storage, whoever alone may know the shopper is asked to help.
    public static final Duration LAST_CALL = Duration.ofHours(24);

    public Terms {
        if (payWithin.isNegative()
                || firstWarning.isNegative()
                || secondWarning.compareTo(firstWarning) < 0
                || storage.isNegative()) {
            throw new IllegalArgumentException("times run forward");
        }
    }

    /// Five days to pay, reminders after one and two days.
    public static Terms usual(int storageDays) {
        return new Terms(
                Duration.ofDays(5),
                Duration.ofDays(1),
                Duration.ofDays(2),
                Duration.ofDays(storageDays));
    }

    /// The same with the storage of one pickup point.
    public Terms withStorage(int days) {
        return new Terms(payWithin, firstWarning, secondWarning, Duration.ofDays(days));
    }
}
