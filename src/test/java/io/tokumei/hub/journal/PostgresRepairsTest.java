// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Inbox.Receipt;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Repairs;
import io.tokumei.hub.flow.Settlement;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresRepairsTest {
    private static final InboxKey KEY = new InboxKey(Channel.AS2, "hon-ya", "1");

    private final TestJournal journal = new TestJournal();
    private final Repairs repairs = journal.journal.repairs();

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aQuarantinedMessageIsHandledAgain() {
        InboxId id = journal.received("1");
        assertThat(repairs.handleAgain(id)).isFalse();
        settle(id, Settlement.Kind.QUARANTINED);
        assertThat(journal.inbox.due(10)).isEmpty();
        assertThat(repairs.handleAgain(id)).isTrue();
        assertThat(journal.inbox.due(10)).containsExactly(id);
        assertThat(journal.inbox.read(id)).isPresent();
    }

    @Test
    void aDeadMessageIsSentAgainOrSkipped() {
        journal.work(work -> {
            work.send(notice(), "trade 1");
            work.send(notice(), "trade 1");
        });
        assertThat(repairs.sendAgain(1)).isFalse();
        assertThat(repairs.skip(1, "not dead")).isFalse();
        journal.outbox.claim(1);
        journal.outbox.dead(1, "refused");
        assertThat(repairs.sendAgain(1)).isTrue();
        assertThat(journal.outbox.claim(10)).extracting(OutboxMessage::id).containsExactly(1L);
        journal.outbox.dead(1, "refused");
        assertThat(repairs.skip(1, "the store has it by telephone")).isTrue();
        assertThat(journal.outbox.claim(10)).extracting(OutboxMessage::id).containsExactly(2L);
    }

    @Test
    void shreddedBytesAreGoneAndARepetitionIsStillRecognised() {
        Bytes raw = Bytes.of(new byte[RawBytes.CHUNK + 1]);
        InboxId id = ((Receipt.Fresh) journal.inbox.receive(KEY, raw, Bytes.ofText("ok"))).id();
        settle(id, Settlement.Kind.DONE);
        Instant later = journal.journal.clock().now().plus(Duration.ofMinutes(1));
        assertThat(repairs.shred(later.minus(Duration.ofDays(1)))).isZero();
        assertThat(repairs.shred(later)).isEqualTo(1);
        assertThat(repairs.shred(later)).isZero();
        assertThat(journal.sql().sql("SELECT count(*) FROM inbox_chunk").query(Long.class).single())
                .isZero();
        assertThat(journal.inbox.receive(KEY, raw, Bytes.none()))
                .isEqualTo(new Receipt.Repeated(id, Bytes.ofText("ok")));
        assertThat(journal.inbox.receive(KEY, Bytes.none(), Bytes.none()))
                .isEqualTo(new Receipt.Conflicting(id));
    }

    private void settle(InboxId id, Settlement.Kind kind) {
        journal.work(work -> work.settle(id, new Settlement(kind, "", Bytes.none())));
    }

    private static ToStore notice() {
        return new ToStore.ParcelCollected(
                TestDirectory.STORE,
                TestTrade.SHIPPING,
                "4912345111119",
                TestTrade.AT,
                Optional.empty());
    }
}
