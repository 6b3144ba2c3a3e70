// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.edge.journal;

import io.tokumei.gateway.protocol.Body;
import io.tokumei.gateway.protocol.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/// Puts site, journal epoch, id and time on what the site says.
///
/// @param epoch the journal's epoch: another one means another journal, and sequence from 1
public record Stamp(String site, String epoch, Ids ids) {
    /// The present, in whole milliseconds.
    public Instant now() {
        return ids.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// A journal event.
    public Envelope event(long seq, Body.SiteEvent body) {
        return envelope(Optional.empty(), OptionalLong.of(seq), Optional.empty(), body);
    }

    /// A message without time limit.
    public Envelope message(Body body) {
        return envelope(Optional.empty(), OptionalLong.empty(), Optional.empty(), body);
    }

    /// A question that is void after `life`.
    public Envelope request(String tx, Duration life, Body body) {
        return envelope(Optional.of(tx), OptionalLong.empty(), Optional.of(now().plus(life)), body);
    }

    private Envelope envelope(
            Optional<String> tx, OptionalLong seq, Optional<Instant> notAfter, Body body) {
        return new Envelope(ids.next(), tx, site, epoch, seq, now(), notAfter, body);
    }
}
