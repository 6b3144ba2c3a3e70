// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Clock;
import io.tokumei.hub.flow.Entropy;
import io.tokumei.hub.flow.Secrets;
import io.tokumei.hub.seal.Sealer;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What every part of the journal works with. Statements run in the transaction of the calling
/// thread when there is one, else each in its own.
record Store(
        JdbcClient jdbc,
        TransactionTemplate transactions,
        Bell bell,
        Clock clock,
        Sealer sealer,
        Secrets secrets,
        Entropy entropy) {
    private static final int TEXT_LIMIT = 500;

    /// How often a transaction is run that the database gives up for another's sake (a deadlock).
    private static final int RUNS = 3;

    /// Runs work in one transaction, once more when it lost against another; then rings for what it
    /// noted. Inside a transaction it joins that one.
    <R> R inTransaction(Supplier<R> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        try {
            R result = committed(work);
            bell.ringNoted();
            return result;
        } finally {
            bell.forget();
        }
    }

    private <R> R committed(Supplier<R> work) {
        for (int run = 1; ; run++) {
            try {
                return Objects.requireNonNull(
                        transactions.execute(_ -> work.get()), "work gives a result");
            } catch (PessimisticLockingFailureException e) {
                if (run == RUNS) {
                    throw e;
                }
            }
        }
    }

    /// The hub's time as a parameter.
    OffsetDateTime now() {
        return Moments.sql(clock.now());
    }

    /// Tells repetition from conflict: a keyed hash, since raw messages may be short.
    String fingerprint(Bytes raw) {
        return secrets.lookupKey("inbox", raw.sha256());
    }

    /// A reason or receipt, cut to what its column is meant for.
    static String limited(String text) {
        return text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT);
    }
}
