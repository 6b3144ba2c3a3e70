// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

import java.util.Locale;
import java.util.Optional;

/// Why a clerk does not take a parcel in. A closed list: free text could name a person.
public enum RefusalReason {
    DAMAGED,
    WRONG_SITE,
    NO_SPACE,
    UNREADABLE_LABEL;

    /// The word on the wire and in forms, e.g. `wrong-site`.
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reason with this word.
    public static Optional<RefusalReason> of(String token) {
        for (RefusalReason reason : values()) {
            if (reason.token().equals(token)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
