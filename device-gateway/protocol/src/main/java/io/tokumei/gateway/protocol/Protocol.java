// SPDX-License-Identifier: Apache-2.0

package io.tokumei.gateway.protocol;

/// The version of the messages between the hub and a pickup point.
public final class Protocol {
    /// Version written into every envelope as `v`.
    public static final int VERSION = 1;

    private Protocol() {}
}
