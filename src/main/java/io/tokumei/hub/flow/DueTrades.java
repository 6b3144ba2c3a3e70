// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.flow;

import io.tokumei.hub.trade.TradeId;
import java.time.Instant;
import java.util.List;

/// Trades in which something falls due by time alone.
public interface DueTrades {
    /// The longest overdue first.
    List<DueTrade> due(Instant now, int limit);

    /// A trade and since when it is due.
    record DueTrade(TradeId id, Instant since) {}
}
