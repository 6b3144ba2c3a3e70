// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

import io.tokumei.gateway.protocol.Reference;
import io.tokumei.gateway.protocol.Sensitive;

/// Asks whether a number and a secret belong together. Neither is kept once this returns.
public interface Verifier {
    /// Asks and waits, at most for some seconds.
    Verification ask(Reference reference, Sensitive secret);

    /// What came of asking.
    enum Verification {
        /// They belong together and the parcel is stored here.
        MATCH,
        /// They do not, for whatever cause.
        NO_MATCH,
        /// Nobody answered, so nothing is known.
        NO_ANSWER
    }
}
