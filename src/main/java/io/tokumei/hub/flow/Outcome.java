// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.trade.Refusal;

/// What a handled message came to, for whoever waits at a page.
public sealed interface Outcome {
    /// Done; `token` opens the private page of a trade that began now, else it is empty.
    record Done(String token) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    /// Not readable; its sender was answered.
    record NotUnderstood() implements Outcome {}

    /// Handled before.
    record Settled(Bytes reply) implements Outcome {}
}
