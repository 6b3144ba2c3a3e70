// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.notice.Notice;
import java.util.List;
import java.util.Optional;

/// What a reader made of one received message.
///
/// @param intakes what it asks for, in order
/// @param answers what its sender is told in any case (a returned form, a syntax report)
/// @param problem why it could not be read; it is then quarantined
public record Reading(List<Intake> intakes, List<Notice> answers, Optional<String> problem) {
    public Reading {
        intakes = List.copyOf(intakes);
        answers = List.copyOf(answers);
    }

    public static Reading of(Intake intake) {
        return new Reading(List.of(intake), List.of(), Optional.empty());
    }

    /// Not readable; `problem` is a name for the operator, never content.
    public static Reading unreadable(String problem, List<Notice> answers) {
        return new Reading(List.of(), answers, Optional.of(problem));
    }

    /// Read, and nothing to do (such as an automatic reply).
    public static Reading nothing() {
        return new Reading(List.of(), List.of(), Optional.empty());
    }
}
