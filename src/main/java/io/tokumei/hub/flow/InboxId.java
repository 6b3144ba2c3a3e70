// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

/// The row of one received message.
public record InboxId(long value) {}
