// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.notice.Notice;
import io.tokumei.hub.party.Channel;
import java.time.Instant;
import java.util.Optional;

/// A notice that waits to leave.
///
/// @param id names the message for ever: duplicate id on JMS, seed of Message-ID on mail and AS2
/// @param destination partner id, or `shopper`
/// @param wire the bytes fixed by an earlier attempt; a repetition sends exactly these
public record OutboxMessage(
        long id,
        String destination,
        Channel channel,
        Notice notice,
        Instant createdAt,
        int attempts,
        Optional<Wire> wire) {}
