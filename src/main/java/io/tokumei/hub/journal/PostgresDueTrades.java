// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.DueTrades;
import io.tokumei.hub.trade.TradeId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Trades by the moment that their last event left with them.
final class PostgresDueTrades implements DueTrades {
    private final Store store;

    PostgresDueTrades(Store store) {
        this.store = store;
    }

    @Override
    public List<DueTrade> due(Instant now, int limit) {
        return store.jdbc()
                .sql(
                        "SELECT id, due_at FROM trade WHERE due_at <= :now"
                                + " ORDER BY due_at LIMIT :most")
                .param("now", Moments.sql(now))
                .param("most", limit)
                .query((row, _) ->
                        new DueTrade(
                                new TradeId(row.getObject("id", UUID.class)),
                                row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
