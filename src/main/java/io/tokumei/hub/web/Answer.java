// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import io.tokumei.hub.flow.Outcome;

/// What a page says about a form that was sent: `done`, a refusal's name, or what else became of
/// it, as the key of a text under `answer.`.
record Answer(boolean done, String text) {
    static Answer of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> new Answer(true, "done");
            case Outcome.Settled _ -> new Answer(true, "settled");
            case Outcome.Refused refused ->
                    new Answer(false, refused.why().getClass().getSimpleName());
            case Outcome.Returned _, Outcome.NotUnderstood _ -> new Answer(false, "unreadable");
            case Outcome.Conflict _ -> new Answer(false, "conflict");
        };
    }
}
