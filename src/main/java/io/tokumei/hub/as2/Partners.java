// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.as2;

import java.util.Optional;

/// The partner directory: which AS2 names we know.
@FunctionalInterface
public interface Partners {
    /// The partner of exactly that AS2 name, if there is one today.
    Optional<As2Partner> find(String as2Id);
}
