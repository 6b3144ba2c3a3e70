// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.trade.TradeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The data keys of one trade, one per data class. A key is made when its class is first written;
/// once destroyed it never comes back, and what is written of its class afterwards is lost too.
final class TradeKeys {
    private final Store store;
    private final TradeId trade;
    private final Map<String, Optional<Row>> keys = new HashMap<>();

    private TradeKeys(Store store, TradeId trade) {
        this.store = store;
        this.trade = trade;
    }

    static TradeKeys of(Store store, TradeId trade) {
        return new TradeKeys(store, trade);
    }

    /// Empty when the key was destroyed, or never made.
    Optional<SealedKey> forReading(String dataClass) {
        return keys.computeIfAbsent(dataClass, this::stored).flatMap(Row::key);
    }

    /// Empty when the key was destroyed.
    Optional<SealedKey> forWriting(String dataClass) {
        Optional<Row> row = keys.computeIfAbsent(dataClass, this::stored);
        return row.isPresent() ? row.get().key() : create(dataClass);
    }

    /// A row without a key is what is left of a destroyed one.
    private record Row(Optional<SealedKey> key) {}

    private Optional<Row> stored(String dataClass) {
        return store.jdbc()
                .sql("SELECT wrapped_key FROM trade_key WHERE trade = :trade AND class = :class")
                .param("trade", trade.value())
                .param("class", dataClass)
                .query((row, _) -> new Row(opened(row.getBytes("wrapped_key"), dataClass)))
                .optional();
    }

    private Optional<SealedKey> opened(byte @Nullable [] wrapped, String dataClass) {
        return Optional.ofNullable(wrapped)
                .map(w -> SealedKey.open(store.sealer(), w, identity(trade, dataClass)));
    }

    private Optional<SealedKey> create(String dataClass) {
        SealedKey key = SealedKey.create(store.sealer(), identity(trade, dataClass));
        store.jdbc()
                .sql(
                        "INSERT INTO trade_key (trade, class, wrapped_key)"
                                + " VALUES (:trade, :class, :wrapped)")
                .param("trade", trade.value())
                .param("class", dataClass)
                .param("wrapped", key.wrapped())
                .update();
        keys.put(dataClass, Optional.of(new Row(Optional.of(key))));
        return Optional.of(key);
    }

    /// Destroys the key of one class, whether it has been used or not.
    static void erase(Store store, TradeId trade, String dataClass) {
        store.jdbc()
                .sql(
                        """
                        INSERT INTO trade_key (trade, class, wrapped_key, erased_at)
                        VALUES (:trade, :class, NULL, :now)
                        ON CONFLICT (trade, class) DO UPDATE
                            SET wrapped_key = NULL, erased_at = excluded.erased_at
                            WHERE trade_key.wrapped_key IS NOT NULL
                        """)
                .param("trade", trade.value())
                .param("class", dataClass)
                .param("now", store.now())
                .update();
    }

    private static String identity(TradeId trade, String dataClass) {
        return "trade_key/" + trade + "/" + dataClass;
    }
}
