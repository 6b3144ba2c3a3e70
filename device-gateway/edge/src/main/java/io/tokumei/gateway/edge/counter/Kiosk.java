// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.counter;

import io.tokumei.gateway.edge.counter.Verifier.Verification;
import io.tokumei.gateway.edge.handover.ParcelState;
import io.tokumei.gateway.edge.handover.Step;
import io.tokumei.gateway.edge.journal.Journal;
import io.tokumei.gateway.protocol.Reference;
import io.tokumei.gateway.protocol.Sensitive;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The shopper's side: number and secret are asked about online; nothing of the secret stays.
public final class Kiosk {
    private static final int MAX_AT_ONCE = 16;

    private final Journal journal;
    private final Verifier verifier;
    private final Pace pace;
    private final Set<Reference> asking = ConcurrentHashMap.newKeySet();

    public Kiosk(Journal journal, Verifier verifier, CounterSettings settings) {
        this.journal = journal;
        this.verifier = verifier;
        this.pace = new Pace(settings.triesPerMinute());
    }

    /// Checks a try. The hub is asked whatever this site knows of the number, so that unknown and
    /// known numbers take the same time.
    public KioskAnswer collect(Reference reference, Sensitive secret) {
        if (!pace.take(journal.stamp().now())) {
            return KioskAnswer.SLOW_DOWN;
        }
        if (asking.size() >= MAX_AT_ONCE || !asking.add(reference)) {
            return KioskAnswer.BUSY;
        }
        try {
            return checked(reference, secret);
        } finally {
            asking.remove(reference);
        }
    }

    private KioskAnswer checked(Reference reference, Sensitive secret) {
        apply(reference, Step.ASK);
        Verification verification = Verification.NO_ANSWER;
        try {
            verification = verifier.ask(reference, secret);
        } finally {
            if (verification != Verification.MATCH) {
                apply(reference, Step.NO_MATCH);
            }
        }
        return switch (verification) {
            case NO_ANSWER -> KioskAnswer.CANNOT_CHECK;
            case NO_MATCH -> KioskAnswer.NO_MATCH;
            case MATCH -> confirmed(reference);
        };
    }

    private KioskAnswer confirmed(Reference reference) {
        ParcelState state =
                journal.write(tables ->
                        new Shelf(tables, journal.stamp().now()).confirm(reference).state());
        return switch (state) {
            case VERIFIED, PAID -> KioskAnswer.MATCH;
            case OWING -> KioskAnswer.PAY;
            case UNKNOWN, EXPECTED, STORED, VERIFYING, HANDED_OVER, REFUSED -> KioskAnswer.NO_MATCH;
        };
    }

    private void apply(Reference reference, Step step) {
        journal.write(tables -> new Shelf(tables, journal.stamp().now()).apply(reference, step));
    }
}
