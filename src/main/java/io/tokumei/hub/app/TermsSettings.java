// SPDX-License-Identifier: Apache-2.0

package io.tokumei.hub.app;

import io.tokumei.hub.trade.Terms;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `hub.terms`: how long trades wait; a running trade keeps those it began with.
///
/// @param payWithin for a payment, from the store's acceptance
/// @param firstWarning until a shopper is reminded of a waiting parcel, from its arrival
/// @param secondWarning until the second reminder, from its arrival
record TermsSettings(
        @DefaultValue("5d") Duration payWithin,
        @DefaultValue("24h") Duration firstWarning,
        @DefaultValue("48h") Duration secondWarning) {
    TermsSettings {
        Refuse.unless(isSensible(payWithin), "hub.terms.pay-within");
        Refuse.unless(isSensible(firstWarning), "hub.terms.first-warning");
        Refuse.unless(
                isSensible(secondWarning) && secondWarning.compareTo(firstWarning) >= 0,
                "hub.terms.second-warning");
    }

    /// With a storage that every pickup point replaces by its own.
    Terms terms() {
        return new Terms(payWithin, firstWarning, secondWarning, Duration.ofDays(7));
    }

    private static boolean isSensible(Duration time) {
        return time.compareTo(Duration.ofMinutes(1)) >= 0
                && time.compareTo(Duration.ofDays(60)) <= 0;
    }
}
