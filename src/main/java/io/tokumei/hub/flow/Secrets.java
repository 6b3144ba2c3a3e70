// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.trade.PickupSecret;
import io.tokumei.hub.trade.Reference;
import io.tokumei.hub.trade.Verifier;
import java.util.Optional;

/// Keyed operations whose keys live outside the database.
public interface Secrets {
    /// The keyed form of a secret, bound to what it opens (such as a trade or contract).
    Verifier verifier(String subject, String secret);

    /// Compares in constant time.
    boolean matches(String subject, String secret, Verifier verifier);

    /// A keyed hash under which something can be looked up without being stored.
    String lookupKey(String purpose, String text);

    /// Opens a secret sealed to the hub for one order; empty when it cannot be opened or read.
    Optional<PickupSecret> open(String sealed, Reference order);
}
