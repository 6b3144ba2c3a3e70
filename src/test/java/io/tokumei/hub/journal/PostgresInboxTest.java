// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Inbox.Receipt;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.Settlement;
import io.tokumei.hub.party.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresInboxTest {
    private static final InboxKey KEY = new InboxKey(Channel.AS2, "hon-ya", "<1@hon-ya>");
    private static final Bytes RAW = Bytes.ofText("UNB+UNOC:3+secret words");
    private static final Bytes REPLY = Bytes.ofText("processed");

    private final TestJournal journal = new TestJournal();

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aMessageIsReadAsItCame() {
        InboxId id = fresh(KEY, RAW);
        var read = journal.inbox.read(id).orElseThrow();
        assertThat(read.raw()).isEqualTo(RAW);
        assertThat(read.key()).isEqualTo(KEY);
        assertThat(read.attempts()).isZero();
    }

    @Test
    void aLargeMessageIsReadAsItCame() {
        byte[] content = new byte[2 * RawBytes.CHUNK + 17];
        new Random(7).nextBytes(content);
        InboxId id = fresh(KEY, Bytes.of(content));
        assertThat(journal.inbox.read(id).orElseThrow().raw()).isEqualTo(Bytes.of(content));
        assertThat(count("SELECT count(*) FROM inbox_chunk")).isEqualTo(3);
    }

    @Test
    void aRepetitionGetsTheSameReply() {
        InboxId id = fresh(KEY, RAW);
        assertThat(journal.inbox.receive(KEY, RAW, Bytes.ofText("another answer")))
                .isEqualTo(new Receipt.Repeated(id, REPLY));
        settle(id, Settlement.Kind.DONE);
        assertThat(journal.inbox.receive(KEY, RAW, REPLY))
                .isEqualTo(new Receipt.Repeated(id, REPLY));
        assertThat(count("SELECT count(*) FROM inbox")).isEqualTo(1);
    }

    @Test
    void otherBytesUnderTheSameKeyAreAnIncident() {
        InboxId id = fresh(KEY, RAW);
        assertThat(journal.inbox.receive(KEY, Bytes.ofText("other"), REPLY))
                .isEqualTo(new Receipt.Conflicting(id));
        assertThat(journal.inbox.read(id).orElseThrow().raw()).isEqualTo(RAW);
        assertThat(count("SELECT count(*) FROM inbox_conflict WHERE inbox = " + id.value()))
                .isEqualTo(1);
    }

    @Test
    void copiesThatArriveTogetherAreOneMessage() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            Callable<Receipt> receive = () -> journal.inbox.receive(KEY, RAW, REPLY);
            List<Future<Receipt>> receipts =
                    pool.invokeAll(Stream.generate(() -> receive).limit(8).toList());
            assertThat(receipts)
                    .extracting(r -> r.get() instanceof Receipt.Fresh)
                    .containsOnlyOnce(true);
        }
    }

    @Test
    void nothingOfAMessageRestsInPlainText() {
        fresh(KEY, RAW);
        String row =
                journal.sql().sql("SELECT inbox::text FROM inbox").query(String.class).single();
        String hex =
                java.util.HexFormat.of()
                        .formatHex(
                                "secret words".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(row).doesNotContain("secret").doesNotContain(hex);
    }

    @Test
    void onlyTheOldestOfALaneIsDue() {
        InboxId first = journal.received("lane a", "1", "x");
        journal.received("lane a", "2", "y");
        InboxId other = journal.received("lane b", "3", "z");
        assertThat(journal.inbox.due(10)).containsExactly(first, other);
        assertThat(journal.inbox.due(1)).containsExactly(first);
    }

    @Test
    void aSettledMessageMakesWayAndKeepsItsAnswer() {
        InboxId first = journal.received("1");
        InboxId second = journal.received("2");
        settle(first, Settlement.Kind.REFUSED);
        assertThat(journal.inbox.due(10)).containsExactly(second);
        assertThat(journal.inbox.answer(first)).contains(Bytes.ofText("answer"));
        assertThat(journal.inbox.read(first)).isEmpty();
        assertThat(journal.<Boolean>ask(work -> work.take(first))).isFalse();
        assertThat(journal.inbox.answer(second)).isEmpty();
    }

    @Test
    void aFailedMessageComesBackLaterAndIsQuarantinedAtTheFifthFailure() {
        InboxId first = journal.received("1");
        InboxId second = journal.received("2");
        for (Duration wait :
                List.of(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2))) {
            journal.inbox.failed(first, "NullPointerException");
            assertThat(journal.inbox.due(10)).isEmpty();
            journal.journal.clock().move(wait.minusMillis(500));
            assertThat(journal.inbox.due(10)).isEmpty();
            journal.journal.clock().move(Duration.ofMillis(500));
            assertThat(journal.inbox.due(10)).containsExactly(first);
        }
        journal.inbox.failed(first, "NullPointerException");
        assertThat(journal.inbox.due(10)).containsExactly(second);
        assertThat(state(first)).isEqualTo("quarantined");
    }

    @Test
    void aFailureAfterTheEffectChangesNothing() {
        InboxId id = journal.received("1");
        settle(id, Settlement.Kind.DONE);
        journal.inbox.failed(id, "late");
        assertThat(state(id)).isEqualTo("done");
    }

    private InboxId fresh(InboxKey key, Bytes raw) {
        return ((Receipt.Fresh) journal.inbox.receive(key, raw, REPLY)).id();
    }

    private void settle(InboxId id, Settlement.Kind kind) {
        journal.work(work -> {
            assertThat(work.take(id)).isTrue();
            work.settle(id, new Settlement(kind, "", Bytes.ofText("answer")));
        });
    }

    private String state(InboxId id) {
        return journal.sql()
                .sql("SELECT state FROM inbox WHERE id = " + id.value())
                .query(String.class)
                .single();
    }

    private long count(String sql) {
        return journal.sql().sql(sql).query(Long.class).single();
    }
}
