// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.flow.DueTrades.DueTrade;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.TradeId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Puts a message into the inbox for every trade in which something fell due: what the clock says
/// takes effect like what a partner says, once, and with a cause that can be looked up.
public record Reminder(DueTrades trades, Inbox inbox, Clock clock) implements Runnable {
    private static final int AT_A_TIME = 500;

    @Override
    public void run() {
        for (DueTrade due : trades.due(clock.now(), AT_A_TIME)) {
            String trade = due.id().toString();
            inbox.receive(
                    new InboxKey(Channel.CLOCK, trade, due.since().toString()),
                    Bytes.of(trade.getBytes(StandardCharsets.UTF_8)),
                    Bytes.none());
        }
    }

    /// Reads what the clock said.
    public static Reading read(InboxMessage message) {
        return Reading.of(
                new Intake.TimePassed(new TradeId(UUID.fromString(message.key().lane()))));
    }
}
