// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

import io.tokumei.hub.flow.Bytes;

/// Reads interchanges: envelope, structure, code lists, and the rules of the guide in force.
interface EdiReader {
    /// Most bytes of one interchange.
    int MAX_BYTES = 10 * 1024 * 1024;

    /// Never throws for what stands in the bytes: everything wrong is a finding, and one bad
    /// message does not touch the next.
    Interchange read(Bytes bytes);
}
