// SPDX-License-Identifier: Apache-2.0
package io.tokumei.gateway.protocol;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// One message between a site and the hub, version 1 of the contract.
///
/// @param id unique per message, a UUID as text; a resent event keeps its id
/// @param tx joins an answer to its question; required for [Body.AuthRequest] and [Body.AuthAnswer]
/// @param site the site's id, equal to the common name of its certificate
/// @param session epoch of the site's journal; may be empty in messages from the hub
/// @param seq place in the journal from 1, present for a [Body.SiteEvent] and for nothing else
/// @param ts when the message was made, by the sender's clock
/// @param notAfter after this instant the message must have no effect
public record Envelope(
        String id,
        Optional<String> tx,
        String site,
        String session,
        OptionalLong seq,
        Instant ts,
        Optional<Instant> notAfter,
        Body body) {

    /// The only version of the contract so far.
    public static final int VERSION = 1;

    public Envelope {
        Rule.ID.require(id);
        tx.ifPresent(Rule.ID::require);
        Rule.SITE.require(site);
        Rule.SESSION.require(session);
        if (!seqFits(seq, body)) {
            throw new IllegalArgumentException("only events carry a sequence number from 1");
        }
        if (!txFits(tx, body)) {
            throw new IllegalArgumentException("this type needs a tx");
        }
    }

    /// Whether the message may still have an effect at this instant.
    public boolean isCurrent(Instant now) {
        return notAfter.isEmpty() || !now.isAfter(notAfter.get());
    }

    static boolean seqFits(OptionalLong seq, Body body) {
        return body instanceof Body.SiteEvent ? seq.orElse(0) > 0 : seq.isEmpty();
    }

    static boolean txFits(Optional<String> tx, Body body) {
        boolean needed = body instanceof Body.AuthRequest || body instanceof Body.AuthAnswer;
        return tx.isPresent() || !needed;
    }
}
