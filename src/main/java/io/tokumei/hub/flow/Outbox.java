// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import java.util.List;

/// What waits to leave, in order per subject and destination; a message that cannot leave holds up
/// only its own subject.
public interface Outbox {
    /// Takes due messages under a lease of one minute; nobody else gets them meanwhile.
    List<OutboxMessage> claim(int limit);

    /// Fixes the bytes of a message before its first attempt.
    void fix(long id, Wire wire);

    /// The receiver's transport confirmed it.
    void delivered(long id, String receipt);

    /// Not now: again later with growing spacing, dead after five days. The reason never holds
    /// content.
    void retry(long id, String reason);

    /// Never: kept for the operator, who may retry or skip it.
    void dead(long id, String reason);
}
