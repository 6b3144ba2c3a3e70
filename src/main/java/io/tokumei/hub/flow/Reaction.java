// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.ledger.Posting;
import io.tokumei.hub.notice.Notice;
import java.util.List;

/// What follows from one event: who is told, what is booked, which data class is erased.
record Reaction(List<Notice> notices, List<Posting> postings, List<String> erased) {
    Reaction {
        notices = List.copyOf(notices);
        postings = List.copyOf(postings);
        erased = List.copyOf(erased);
    }

    static Reaction none() {
        return new Reaction(List.of(), List.of(), List.of());
    }

    static Reaction telling(Notice... notices) {
        return new Reaction(List.of(notices), List.of(), List.of());
    }

    static Reaction booking(Posting... postings) {
        return new Reaction(List.of(), List.of(postings), List.of());
    }
}
