// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.Settlement;
import io.tokumei.hub.notice.ToStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WakesTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private final TestJournal journal = new TestJournal();
    private final Semaphore inboxRuns = new Semaphore(0);
    private final Semaphore outboxRuns = new Semaphore(0);

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aCommitWakesTheWorkerOfItsTable() throws InterruptedException {
        try (Wakes _ = start(NEVER)) {
            awaitStart();
            journal.received("1");
            assertThat(inboxRuns.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(outboxRuns.tryAcquire()).isFalse();
        }
    }

    @Test
    void aSettledMessageWakesForTheNextOfItsLaneOnly() throws InterruptedException {
        InboxId first = journal.received("1");
        journal.received("2");
        try (Wakes _ = start(NEVER)) {
            awaitStart();
            settle(first);
            assertThat(inboxRuns.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatIsRolledBackWakesNobody() throws InterruptedException {
        try (Wakes _ = start(NEVER)) {
            awaitStart();
            assertThatThrownBy(() ->
                            journal.work(work -> {
                                work.send(notice(), "trade 1");
                                throw new IllegalStateException("half way");
                            }))
                    .hasMessage("half way");
            // Later news of the other table come through alone.
            journal.received("1");
            assertThat(inboxRuns.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(outboxRuns.tryAcquire()).isFalse();
        }
    }

    @Test
    void aDeliveredMessageWakesForTheNextOfItsSubject() throws InterruptedException {
        journal.work(work -> {
            work.send(notice(), "trade 1");
            work.send(notice(), "trade 1");
        });
        try (Wakes _ = start(NEVER)) {
            awaitStart();
            journal.outbox.claim(10);
            journal.outbox.delivered(1, "MDN");
            assertThat(outboxRuns.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void withoutAnyNewsTheSweepWakes() throws InterruptedException {
        try (Wakes _ = start(Duration.ofMillis(50))) {
            assertThat(outboxRuns.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aLostConnectionIsReplaced() throws InterruptedException {
        try (Wakes _ = start(NEVER)) {
            awaitStart();
            journal.sql()
                    .sql(
                            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                    + " WHERE datname = current_database()"
                                    + " AND query LIKE 'LISTEN%'")
                    .query(Long.class)
                    .single();
            // Everybody is woken once the new connection listens, for what was missed meanwhile.
            awaitStart();
            journal.received("1");
            assertThat(inboxRuns.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aWorkerThatFailsRunsAgain() throws InterruptedException {
        Runnable failing =
                () -> {
                    inboxRuns.release();
                    throw new IllegalStateException("meant to fail");
                };
        try (Wakes _ =
                Wakes.start(
                        journal.database.source(),
                        Duration.ofMillis(50),
                        Map.of(Wakes.Topic.INBOX, failing))) {
            assertThat(inboxRuns.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Wakes start(Duration sweep) {
        return Wakes.start(
                journal.database.source(),
                sweep,
                Map.of(
                        Wakes.Topic.INBOX,
                        inboxRuns::release,
                        Wakes.Topic.OUTBOX,
                        outboxRuns::release));
    }

    private void awaitStart() throws InterruptedException {
        assertThat(inboxRuns.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        assertThat(outboxRuns.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    private static ToStore notice() {
        return new ToStore.ParcelCollected(
                TestDirectory.STORE,
                TestTrade.SHIPPING,
                "4912345111119",
                TestTrade.AT,
                Optional.empty());
    }

    private void settle(InboxId id) {
        journal.work(
                work -> work.settle(id, new Settlement(Settlement.Kind.DONE, "", Bytes.none())));
    }
}
