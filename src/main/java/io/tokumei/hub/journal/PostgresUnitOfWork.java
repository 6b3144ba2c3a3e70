// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.UnitOfWork;
import io.tokumei.hub.flow.Work;
import io.tokumei.hub.party.Directory;
import java.util.function.Function;

/// One database transaction per call. A body that loses a deadlock is run again from the start, so
/// it must not change anything but what [Work] offers.
final class PostgresUnitOfWork implements UnitOfWork {
    private final Store store;
    private final Work work;

    PostgresUnitOfWork(Store store, Directory directory) {
        this.store = store;
        this.work = new PostgresWork(store, directory);
    }

    @Override
    public <R> R inTransaction(Function<Work, R> body) {
        return store.inTransaction(() -> body.apply(work));
    }
}
