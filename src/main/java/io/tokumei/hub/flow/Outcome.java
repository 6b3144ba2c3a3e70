// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.trade.Refusal;
import java.util.List;

/// What a handled message came to, for whoever waits at a page.
public sealed interface Outcome {
    /// Done; `token` opens the private page of a trade that began now, else it is empty.
    record Done(String token) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    /// The form goes back to who filled it in.
    record Returned(List<Problem> problems) implements Outcome {
        public Returned {
            problems = List.copyOf(problems);
        }
    }

    /// The same key came before with other content; nothing was done.
    record Conflict() implements Outcome {}

    /// Not readable; its sender was answered.
    record NotUnderstood() implements Outcome {}

    /// Handled before, and nothing more to tell.
    record Settled() implements Outcome {}
}
