// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.Settlement;
import io.tokumei.hub.flow.Shredding;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimersTest {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String EVIDENCE =
            """
            SELECT concat_ws(' ', fingerprint, key_digest, size, state, received_at, settled_at)
            FROM inbox WHERE id = :id
            """;

    private final TestJournal journal = new TestJournal();

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void messagesLoseTheirBytesADayAfterSettlementAndKeepTheirEvidence() {
        InboxId old = settled("old");
        InboxId open = journal.received("open");
        journal.journal.clock().move(Duration.ofHours(23));
        InboxId young = settled("young");
        String before = text(EVIDENCE, old);
        try (Timers timers = shredding()) {
            timers.start();
            await().atMost(PATIENCE).until(() -> runs() == 1);
            assertThat(List.of(hasKey(old), hasKey(young), hasKey(open))).doesNotContain(false);
            journal.journal.clock().move(Duration.ofMinutes(61));
            await().atMost(PATIENCE).until(() -> !hasKey(old));
        }
        assertThat(hasKey(young)).isTrue();
        assertThat(hasKey(open)).isTrue();
        assertThat(text(EVIDENCE, old)).isEqualTo(before).contains(" done ");
        assertThat(text("SELECT (raw IS NULL)::text FROM inbox WHERE id = :id", old))
                .isEqualTo("true");
    }

    @Test
    void ofTwoProcessesOneRunsATimerEachTimeItIsDue() {
        var runs = new AtomicInteger();
        List<Timer> hourly =
                List.of(new Timer("count", Duration.ofHours(1), runs::incrementAndGet));
        try (Timers one = journal.journal.timers(LOOK, hourly);
                Timers other = journal.elsewhere(2).timers(LOOK, hourly)) {
            one.start();
            other.start();
            await().atMost(PATIENCE).until(() -> this.runs() == 1);
            for (int hour = 2; hour <= 4; hour++) {
                int expected = hour;
                journal.journal.clock().move(Duration.ofMinutes(61));
                await().atMost(PATIENCE).until(() -> runs.get() >= expected);
                await().atMost(PATIENCE).until(this::nothingIsPicked);
                assertThat(runs).hasValue(expected);
            }
        }
    }

    @Test
    void aTimerThatFailedRunsAgain() {
        var runs = new AtomicInteger();
        Runnable work =
                () -> {
                    if (runs.incrementAndGet() == 1) {
                        throw new IllegalStateException("the first run fails");
                    }
                };
        Timer timer = new Timer("fail-once", Duration.ofSeconds(1), work);
        try (Timers timers = journal.journal.timers(LOOK, List.of(timer))) {
            timers.start();
            await().atMost(PATIENCE).until(() -> runs.get() >= 2);
        }
    }

    private Timers shredding() {
        var shredding =
                new Shredding(
                        journal.journal.repairs(), journal.journal.clock(), Duration.ofDays(1));
        return journal.journal.timers(
                LOOK, List.of(new Timer("shred-messages", Duration.ofMinutes(10), shredding)));
    }

    private InboxId settled(String key) {
        InboxId id = journal.received(key);
        journal.work(
                work -> work.settle(id, new Settlement(Settlement.Kind.DONE, "", Bytes.none())));
        return id;
    }

    private boolean hasKey(InboxId id) {
        return text("SELECT (raw_key IS NOT NULL)::text FROM inbox WHERE id = :id", id)
                .equals("true");
    }

    /// Timers that ran well at least once and are in nobody's hands.
    private long runs() {
        return journal.sql()
                .sql(
                        "SELECT count(*) FROM scheduled_tasks"
                                + " WHERE last_success IS NOT NULL AND NOT picked")
                .query(Long.class)
                .single();
    }

    private boolean nothingIsPicked() {
        return journal.sql()
                .sql("SELECT NOT bool_or(picked) FROM scheduled_tasks")
                .query(Boolean.class)
                .single();
    }

    private String text(String sql, InboxId id) {
        return journal.sql().sql(sql).param("id", id.value()).query(String.class).single();
    }
}
