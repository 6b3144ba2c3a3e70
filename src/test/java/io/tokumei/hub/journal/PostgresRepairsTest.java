// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.flow.Inbox.Receipt;
import io.tokumei.hub.flow.InboxId;
import io.tokumei.hub.flow.InboxKey;
import io.tokumei.hub.flow.OutboxMessage;
import io.tokumei.hub.flow.Repairs;
import io.tokumei.hub.flow.Settlement;
import io.tokumei.hub.flow.SiteEvent;
import io.tokumei.hub.flow.Views.GapLine;
import io.tokumei.hub.flow.Views.RepairLine;
import io.tokumei.hub.flow.Views.StuckLine;
import io.tokumei.hub.notice.ToPickupPoint;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresRepairsTest {
    private static final InboxKey KEY = new InboxKey(Channel.AS2, "hon-ya", "1");

    private static final Repairs.Reason WHY =
            new Repairs.Reason(new PartyId("operator"), "the store has it by telephone");

    private final TestJournal journal = new TestJournal();
    private final Repairs repairs = journal.journal.repairs();

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aQuarantinedMessageIsHandledAgain() {
        InboxId id = journal.received("1");
        assertThat(repairs.handleAgain(id, WHY)).isFalse();
        settle(id, Settlement.Kind.QUARANTINED);
        assertThat(journal.inbox.due(10)).isEmpty();
        assertThat(repairs.handleAgain(id, WHY)).isTrue();
        assertThat(journal.inbox.due(10)).containsExactly(id);
        assertThat(journal.inbox.read(id)).isPresent();
    }

    @Test
    void aDeadMessageIsSentAgainOrSkipped() {
        journal.work(work -> {
            work.send(notice(), "trade 1");
            work.send(notice(), "trade 1");
        });
        assertThat(repairs.sendAgain(1, WHY)).isFalse();
        assertThat(repairs.skip(1, WHY)).isFalse();
        journal.outbox.claim(1);
        journal.outbox.dead(1, "refused");
        assertThat(repairs.sendAgain(1, WHY)).isTrue();
        assertThat(journal.outbox.claim(10)).extracting(OutboxMessage::id).containsExactly(1L);
        journal.outbox.dead(1, "refused");
        assertThat(repairs.skip(1, WHY)).isTrue();
        assertThat(journal.outbox.claim(10)).extracting(OutboxMessage::id).containsExactly(2L);
    }

    @Test
    void everyRepairIsRecordedAndNothingElseIs() {
        InboxId id = journal.received("1");
        repairs.handleAgain(id, WHY);
        settle(id, Settlement.Kind.QUARANTINED);
        repairs.handleAgain(id, WHY);
        settle(id, Settlement.Kind.QUARANTINED);
        repairs.skip(id, WHY);
        assertThat(repairs.skip(id, WHY)).isFalse();
        assertThat(repairs.handleAgain(id, WHY)).isFalse();
        assertThat(journal.journal.views().repairs(10))
                .extracting(RepairLine::action)
                .containsExactly(Repairs.Action.SKIP, Repairs.Action.HANDLE_AGAIN);
        assertThat(journal.journal.views().repairs(1).getFirst().reason()).isEqualTo(WHY);
        assertThatThrownBy(() -> journal.sql().sql("DELETE FROM repair").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void stuckMessagesAreListedWithoutTheirContent() {
        settle(journal.received("1"), Settlement.Kind.QUARANTINED);
        journal.work(work -> {
            work.send(notice(), "trade 1");
            work.send(notice(), "trade 1");
        });
        journal.outbox.claim(1);
        journal.outbox.dead(1, "refused");
        List<StuckLine> stuck = journal.journal.views().stuck(10);
        assertThat(stuck).extracting(StuckLine::inbound).containsExactly(true, false);
        assertThat(stuck).extracting(StuckLine::behind).containsExactly(0, 1);
        assertThat(stuck.getFirst().size()).isEqualTo("content of 1".length());
        assertThat(stuck.getLast().reason()).isEqualTo("refused");
    }

    @Test
    void skippedEventClosesTheGapOfItsSite() {
        InboxKey event = new InboxKey(Channel.MQTT, "shinagawa-1", SiteEvent.key("a/b", 1));
        InboxId id =
                ((Receipt.Fresh) journal.inbox.receive(event, Bytes.none(), Bytes.none())).id();
        settle(id, Settlement.Kind.QUARANTINED);
        PartyId site = new PartyId("shinagawa-1");
        assertThat(journal.<Long>ask(work -> work.siteEvent(site, "a/b", 2))).isZero();
        assertThat(journal.journal.views().gaps())
                .containsExactly(new GapLine(site, "a/b", 1, 1, 1));
        assertThat(repairs.skip(id, WHY)).isTrue();
        assertThat(journal.journal.views().gaps()).isEmpty();
        assertThat(journal.outbox.claim(10))
                .extracting(OutboxMessage::notice)
                .containsExactly(new ToPickupPoint.EventsAcknowledged(site, "a/b", 2));
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
